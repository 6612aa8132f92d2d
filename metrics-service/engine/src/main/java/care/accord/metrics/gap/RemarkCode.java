package care.accord.metrics.gap;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be said of a gap without closing it.
public enum RemarkCode {
    ORDER_PLACED("order-placed", Definer.DEQM),
    SATISFIED_IN_EHR("satisfied-in-EHR", Definer.DEQM),
    OUT_OF_RANGE("out-of-range", Definer.DEQM),
    PATIENT_REFUSED("patient-refused", Definer.DEQM),
    REJECTED("rejected", Definer.DEQM),
    SUPPRESSED("suppressed", Definer.DEQM),
    NOT_ASSESSED("not-assessed", Definer.DEQM),
    NOT_INGESTED("not-ingested", Definer.DEQM),
    ATTRIBUTION_MISMATCH("attribution-mismatch", Definer.OURS),
    DEFERRED("deferred", Definer.OURS),
    DOCUMENTED_ELSEWHERE("documented-elsewhere", Definer.OURS);

    private final String code;
    private final Definer definer;

    RemarkCode(String code, Definer definer) {
        this.code = code;
        this.definer = definer;
    }

    /// Who defines a code.
    private enum Definer {
        /// Code system `care-gap-remark` of Da Vinci DEQM 5.0.0.
        DEQM,
        OURS
    }

    public String code() {
        return code;
    }

    /// Whether DEQM defines the code.
    public Boolean isOfDeqm() {
        return definer == Definer.DEQM;
    }

    public static Optional<RemarkCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// All codes, for a message that says what can be sent.
    public static String known() {
        return Arrays.stream(values()).map(RemarkCode::code).collect(Collectors.joining(", "));
    }
}
