package care.accord.metrics.record.files;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;

/// What invariants ask that takes more than looking whether elements are there.
final class NamedChecks {
    static final Map<String, Predicate<Base>> ALL =
            Map.of(
                    "to-the-day", NamedChecks::isToTheDay,
                    "npi-check-digit", NamedChecks::hasCheckDigit,
                    "no-component-of-the-same-code", NamedChecks::hasNoComponentOfItsCode);

    /// Characters of a whole date.
    private static final int DAY = "YYYY-MM-DD".length();

    private static final Pattern NPI = Pattern.compile("[0-9]{10}");

    /// What the prefix 80840 of health care cards adds to the sum (CMS, "Requirements for National Provider Identifier and NPI check digit").
    private static final int PREFIX = 24;

    private NamedChecks() {}

    /// A time that is told by month or year only is not to the day; a period is not asked.
    private static boolean isToTheDay(Base element) {
        return !(element instanceof DateTimeType time)
                || !time.hasValue()
                || time.getValueAsString().length() >= DAY;
    }

    /// Luhn's formula (ISO/IEC 7812-1) over the ten digits.
    private static boolean hasCheckDigit(Base element) {
        if (!(element instanceof Identifier identifier)
                || !NPI.matcher(String.valueOf(identifier.getValue())).matches()) {
            return false;
        }
        int sum = PREFIX;
        String digits = identifier.getValue();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean hasNoComponentOfItsCode(Base element) {
        return !(element instanceof Observation observation)
                || observation.getComponent().stream()
                        .noneMatch(component -> share(component.getCode(), observation.getCode()));
    }

    private static boolean share(CodeableConcept one, CodeableConcept other) {
        List<Coding> codings = other.getCoding();
        return one.getCoding().stream()
                .anyMatch(coding -> codings.stream().anyMatch(coding::equalsDeep));
    }
}
