package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import java.util.List;

/// A condition for which good care outside the hospital can prevent stays.
///
/// @param number AHRQ's, such as `08`
/// @param principal diagnoses that make a stay one for the condition; none: every diagnosis
/// @param procedures ICD-10-PCS of which the stay must have one as well; none: any
/// @param drgs that tell of such a procedure where the claims of the stay list none; without procedures, the stay must have one
///     of them; none: any
/// @param with diagnoses of which the stay must have one as well; none: any
/// @param without what keeps a stay from counting, any of it
public record Condition(
        String number,
        String title,
        MemberYears ages,
        CodeSet principal,
        CodeSet procedures,
        CodeSet drgs,
        CodeSet with,
        List<Exclusion> without) {
    public Condition {
        without = List.copyOf(without);
    }

    boolean isReasonFor(Stay stay, StayCodes codes) {
        return asksNothingOr(principal, stay.diagnosis())
                && (with.names().isEmpty() || codes.hasDiagnosis(with))
                && hasProcedure(stay, codes);
    }

    private boolean hasProcedure(Stay stay, StayCodes codes) {
        if (procedures.names().isEmpty()) {
            return asksNothingOr(drgs, stay.drg());
        }
        return codes.hasProcedure(procedures)
                || (drgs.contains(stay.drg()) && !codes.listsProcedures());
    }

    /// What the stay is for, and how that is known where the claims do not say it.
    String titleFor(StayCodes codes) {
        return procedures.names().isEmpty() || codes.hasProcedure(procedures)
                ? title
                : title + " (by its group: the claims list no procedures)";
    }

    private static boolean asksNothingOr(CodeSet codes, String code) {
        return codes.names().isEmpty() || codes.contains(code);
    }
}
