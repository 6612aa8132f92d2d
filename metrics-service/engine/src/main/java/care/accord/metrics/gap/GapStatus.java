package care.accord.metrics.gap;

import java.util.Locale;

/// Where a gap stands, as Da Vinci DEQM 5.0.0 tells them apart (code system `gaps-status`).
public enum GapStatus {
    /// Care is missing and its day is over, or what should not have happened has.
    OPEN,
    /// Care is missing, and there is still time to give it.
    PROSPECTIVE,
    /// Nothing is missing.
    CLOSED,
    /// The measure does not look at this member: not in its denominator, or kept out by an exclusion or exception.
    NOT_APPLICABLE;

    /// As our own interfaces and tables name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As DEQM names it.
    public String code() {
        return switch (this) {
            case OPEN, PROSPECTIVE, CLOSED -> word() + "-gap";
            case NOT_APPLICABLE -> word();
        };
    }

    /// Whether there is something to do about it.
    public boolean isMissing() {
        return switch (this) {
            case OPEN, PROSPECTIVE -> true;
            case CLOSED, NOT_APPLICABLE -> false;
        };
    }

    public static GapStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
