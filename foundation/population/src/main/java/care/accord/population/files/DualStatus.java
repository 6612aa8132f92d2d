package care.accord.population.files;

import java.util.Set;

/// Medicare-Medicaid dual status codes (CMS, `DUAL_STUS_CD`). A code of another list, or one that lost its zero on the way, would
/// count as no Medicaid without a word.
public final class DualStatus {
    /// Two characters, as CMS writes them.
    static final Form FORM =
            Form.oneOf(
                    Set.of("00", "01", "02", "03", "04", "05", "06", "08", "09", "10", "99", "NA"));

    private static final Set<String> WITHOUT_MEDICAID = Set.of("00", "09", "10", "NA");
    private static final String MISSING = "**";
    private static final String UNKNOWN = "99";

    private DualStatus() {}

    /// What is kept: blank for whoever has no Medicaid, 99 where it is unknown.
    public static String kept(String code) {
        if (code.equals(MISSING)) {
            return UNKNOWN;
        }
        return WITHOUT_MEDICAID.contains(code) ? "" : code;
    }
}
