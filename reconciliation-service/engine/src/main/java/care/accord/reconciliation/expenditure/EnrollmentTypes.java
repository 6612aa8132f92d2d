package care.accord.reconciliation.expenditure;

import care.accord.population.Person;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which enrollment type a person has. The population knows one Medicare status and one dual status of a person, so that a
/// person has one type for the whole period.
///
/// @param byMedicareStatus aged people are in it as not dually eligible
/// @param dualStatus codes of those whom Medicaid helps
public record EnrollmentTypes(
        Map<String, EnrollmentType> byMedicareStatus, Set<String> dualStatus) {
    /// Nobody is told apart.
    public static final EnrollmentTypes NONE = new EnrollmentTypes(Map.of(), Set.of());

    public EnrollmentTypes {
        byMedicareStatus = Map.copyOf(byMedicareStatus);
        dualStatus = Set.copyOf(dualStatus);
    }

    static EnrollmentTypes of(ProgramRules rules, PerformanceYear year) {
        Map<String, EnrollmentType> types = new HashMap<>();
        for (ListedCode code : rules.codes("mssp.enrollment_types").carriedTo(year).values()) {
            types.put(
                    code.code(),
                    switch (code.condition().orElse("")) {
                        case "esrd" -> EnrollmentType.ESRD;
                        case "disabled" -> EnrollmentType.DISABLED;
                        case "aged" -> EnrollmentType.AGED_NON_DUAL;
                        case String other ->
                                throw new IllegalStateException(
                                        "mssp.enrollment_types names no type: " + other);
                    });
        }
        return new EnrollmentTypes(types, rules.codes("mssp.dual_status").carriedTo(year).keySet());
    }

    EnrollmentType of(Person person) {
        EnrollmentType type =
                byMedicareStatus.getOrDefault(person.medicareStatus(), EnrollmentType.OTHER);
        return type == EnrollmentType.AGED_NON_DUAL && dualStatus.contains(person.dualStatus())
                ? EnrollmentType.AGED_DUAL
                : type;
    }
}
