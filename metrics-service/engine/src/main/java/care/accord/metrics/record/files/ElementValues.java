package care.accord.metrics.record.files;

import java.util.Collection;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/// Whether an element has one of several values: a code, or `system|code` of a coding or a unit.
final class ElementValues {
    private ElementValues() {}

    static boolean isOneOf(Base value, Set<String> allowed) {
        return switch (value) {
            case CodeableConcept concept ->
                    concept.getCoding().stream().anyMatch(coding -> isOneOf(coding, allowed));
            case Coding coding -> allowed.contains(coding.getSystem() + "|" + coding.getCode());
            case Quantity quantity ->
                    allowed.contains(quantity.getSystem() + "|" + quantity.getCode());
            case Base other -> allowed.contains(String.valueOf(other.primitiveValue()));
        };
    }

    static boolean anyIsOneOf(Collection<Base> values, Set<String> allowed) {
        return values.stream().anyMatch(value -> isOneOf(value, allowed));
    }
}
