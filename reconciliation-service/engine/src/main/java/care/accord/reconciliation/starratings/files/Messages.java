package care.accord.reconciliation.starratings.files;

import java.util.Set;

/// What CMS prints where a contract has no score, technical notes, attachment Q.
final class Messages {
    static final String NOT_REQUIRED = "Plan not required to report measure";
    static final String NO_DATA = "No data available";
    static final String NOT_ENOUGH = "Not enough data available";
    static final String TOO_NEW = "Plan too new to be measured";
    static final String NOT_APPLICABLE = "Not Applicable";
    static final String NOT_AVAILABLE = "Not Available";
    static final String ISSUES = "CMS identified issues with this plan's data";

    private static final Set<String> ALL =
            Set.of(
                    "",
                    NOT_REQUIRED,
                    NO_DATA,
                    NOT_ENOUGH,
                    TOO_NEW,
                    NOT_APPLICABLE,
                    NOT_AVAILABLE,
                    ISSUES,
                    "Plan too small to be measured",
                    "Not required to report",
                    "Benefit not offered by plan",
                    "Medicare shows only a Star Rating for this topic");

    private Messages() {}

    static boolean isOne(String text) {
        return ALL.contains(text);
    }
}
