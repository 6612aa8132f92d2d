package care.accord.metrics.risk;

import java.util.Optional;

/// A diagnosis that a person of some sex or age cannot have as coded: it counts as another category, or not at all.
///
/// @param diagnosis the code, or its beginning with a star
/// @param ageFrom the youngest age it applies to
/// @param ageTo the oldest age it applies to
public record DiagnosisEdit(
        String diagnosis, Optional<Sex> sex, int ageFrom, int ageTo, Optional<Integer> category) {

    boolean concerns(String code) {
        return diagnosis.endsWith("*")
                ? code.startsWith(diagnosis.substring(0, diagnosis.length() - 1))
                : code.equals(diagnosis);
    }

    boolean applies(Enrollee enrollee) {
        return enrollee.age() >= ageFrom
                && enrollee.age() <= ageTo
                && sex.map(enrollee.sex()::equals).orElse(true);
    }
}
