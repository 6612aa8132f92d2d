package care.accord.metrics.scorecard.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/// A measure of a scorecard.
@Entity
@Table(name = "scorecard_measure")
@IdClass(ScorecardMeasureKey.class)
public class ScorecardMeasureRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public int position;
    public String counterpartyId;
    public String measure;
    public String version;
    public String edition;
    public int reevaluated;
    public String title;
    public String source;
    public String role;
    public BigDecimal target;
    public long denominator;
    public long numerator;
    public long exclusions;
    public long undetermined;

    /// Null when nobody is in the denominator.
    public BigDecimal rate;

    /// Events that good care avoids are counted.
    public boolean lowerIsBetter;

    /// `members`, `events`, `episodes` or `parts`; blank of scorecards before it was written down.
    public String counted;

    /// What the numerator is divided by; null of scorecards before it was written down.
    public BigDecimal base;

    /// Null, as all of points, where the measure has no benchmark.
    public String benchmark;

    /// Null where there are too few members to be scored.
    public BigDecimal points;

    /// Null in the tenth decile.
    public BigDecimal nextDecile;

    public Long membersToNextDecile;

    /// 1 to 10; null where there are too few cases to be scored.
    public Integer decile;

    /// `own` or `published`; null, as the three that follow, also of scorecards before the deciles were kept.
    public String decilesKind;

    public String decilesSource;

    /// `higher` or `lower`, which is better.
    public String decilesDirection;

    /// With which the first to the tenth begin, the worst first, as decimals in the unit of the measure.
    public String[] decileRates;

    public boolean met;
    public long distance;

    public static List<ScorecardMeasureRow> of(String scorecardId) {
        return list("scorecardId = ?1 order by position", scorecardId);
    }
}
