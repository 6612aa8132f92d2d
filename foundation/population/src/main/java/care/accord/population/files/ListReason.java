package care.accord.population.files;

import java.util.Locale;

/// Why somebody is left out of assignment (assignment list report, table 1-1) or is no longer assigned (table 1-5), as the
/// flags of the report say it.
public enum ListReason {
    /// Not a flag of table 1-5: its line has a date of death.
    DECEASED("CMS has a date of death of this person."),
    ID_MISSING("CMS misses an identifier of this person."),
    PART_A_OR_B_ONLY("The person had a month of Part A only or Part B only."),
    HEALTH_PLAN("The person had a month in a Medicare health plan."),
    OUTSIDE_US("The person does not live in the United States."),
    OTHER_INITIATIVE("The person is in another initiative that shares savings."),
    PLURALITY_ELSEWHERE(
            "The organization did not furnish the plurality of the person's primary care services."),
    /// The report does not tell these two apart.
    NO_VISIT_OR_OTHER(
            "The person had no visit with a physician of the organization, or was not assigned for a reason that has no flag."),
    OTHER("The person is left out for a reason that has no flag.");

    private final String sentence;

    ListReason(String sentence) {
        this.sentence = sentence;
    }

    /// As callers see it, such as `plurality-elsewhere`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }
}
