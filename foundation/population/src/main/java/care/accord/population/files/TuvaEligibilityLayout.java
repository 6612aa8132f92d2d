package care.accord.population.files;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The table `eligibility` of the Tuva input layer. It does not say what a Medicare span covers: paid by Medicare itself
/// (payer `medicare` or `cms`) it counts as Parts A and B, paid by anybody else as Medicare Advantage. Our own column
/// `coverage` says it exactly. A table is what is known of a population on the day it arrives, whatever files its rows came
/// from, so `file_date` is passed over. Social security numbers and addresses are passed over and never kept.
final class TuvaEligibilityLayout implements Layout {
    private static final Set<String> COVERAGES =
            Arrays.stream(Coverage.values())
                    .map(Coverage::code)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MEDICARE_ITSELF = Set.of("", "medicare", "cms");

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column gender =
            columns.optional("gender", Form.oneOf(Set.of("female", "male", "unknown")));
    private final Column sex =
            columns.optional("sex", Form.oneOf(Set.of("female", "male", "unknown")));
    private final Column race = columns.optional("race", Form.text(100));
    private final Column ethnicity = columns.optional("ethnicity", Form.text(100));
    private final Column birthDate = columns.required("birth_date", Form.DATE);
    private final Column deathDate = columns.optional("death_date", Form.DATE);
    private final Column start = columns.required("enrollment_start_date", Form.DATE);
    private final Column end = columns.optional("enrollment_end_date", Form.LAST_DAY);
    private final Column payer = columns.optional("payer", Form.text(100));
    private final Column payerType =
            columns.optional(
                    "payer_type",
                    Form.oneOf(Set.of("commercial", "medicaid", "medicare", "self-insured")));
    private final Column plan = columns.optional("plan", Form.text(100));
    private final Column dualStatus = columns.optional("dual_status_code", DualStatus.FORM);
    private final Column medicareStatus = columns.optional("medicare_status_code", Form.code(2));
    private final Column firstName = columns.optional("first_name", Form.text(100));
    private final Column lastName = columns.optional("last_name", Form.text(100));
    private final Column state = columns.optional("state", Form.text(30));
    private final Column zipCode = columns.optional("zip_code", Form.text(10));
    private final Column coverage = columns.optional("coverage", Form.oneOf(COVERAGES));
    private final Column county = columns.optional("county_fips", Form.code(5));
    private final Column language = columns.optional("language", Form.text(50));
    private final Column deprivation = columns.optional("area_deprivation_index", Form.whole(100));
    private final MedicareColumns medicare = new MedicareColumns(columns);

    TuvaEligibilityLayout() {
        for (String flag : List.of("death_flag", "hospice_flag", "institutional_snp_flag")) {
            columns.optional(flag, Form.FLAG);
        }
        columns.ignoredOf("tuva-eligibility.columns");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (!line.has(payerType) && !line.has(coverage)) {
            line.reject(
                    payerType,
                    "is blank and so is coverage: one of them must say what the span covers");
        }
        if (line.has(deathDate)) {
            line.span(line.day(birthDate), line.day(deathDate), deathDate);
        }
        Optional<DateSpan> span =
                line.span(line.day(start), line.day(end, Dates.UNTIL_FURTHER_NOTICE), end);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        Person person = person(line);
        Enrollment enrollment =
                new Enrollment(person.id(), coverage(line), line.text(plan), span.get());
        sink.coverage(
                new ReportedCoverage(
                        person, List.of(enrollment), line.text(payer), line.feedReceived()));
    }

    private Coverage coverage(CsvLine line) {
        if (line.has(coverage)) {
            return Coverage.of(line.text(coverage));
        }
        if (!line.text(payerType).equals("medicare")) {
            return Coverage.COMMERCIAL;
        }
        return MEDICARE_ITSELF.contains(line.text(payer).toLowerCase(Locale.ROOT))
                ? Coverage.PARTS_A_AND_B
                : Coverage.MEDICARE_ADVANTAGE;
    }

    private Person person(CsvLine line) {
        String reportedSex = line.text(line.has(gender) ? gender : sex);
        return new Person(
                new BeneficiaryId(line.text(personId)),
                line.text(firstName),
                line.text(lastName),
                line.day(birthDate),
                line.dayIfAny(deathDate),
                reportedSex.equals("unknown") ? "" : reportedSex,
                line.text(race),
                line.text(ethnicity),
                line.text(language),
                DualStatus.kept(line.text(dualStatus)),
                line.text(medicareStatus),
                line.text(state),
                line.text(county),
                line.text(zipCode),
                line.whole(deprivation),
                medicare.of(line));
    }
}
