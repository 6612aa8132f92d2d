package care.accord.metrics.scorecard.common;

import java.util.Locale;

/// What a common scorecard is made of.
public enum Domain {
    /// Shares of members with good care.
    QUALITY,
    /// What patients say.
    EXPERIENCE,
    /// Whether groups of people are behind others in the quality measures.
    EQUITY,
    /// What care costs against people alike, and events that good care avoids.
    COST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
