package care.accord.metrics.gap.store;

import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A rate of a scorecard's measure, as reports tell it.
@Entity
@Table(name = "measured_rate")
@IdClass(MeasuredRateKey.class)
public class MeasuredRateRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public int position;
    public String counterpartyId;
    public String contractId;
    public String measure;
    public String rate;
    public String title;
    public String canonical;
    public String scoring;
    public String improvement;
    public LocalDate periodStart;
    public LocalDate periodEnd;
    public String timeZone;
    public long denominator;
    public long numerator;
    public long exclusions;

    /// Null when nobody counts.
    public BigDecimal score;

    public String records;

    /// The days measured, in the time of the contract's zone.
    public MeasurementPeriod period() {
        return new MeasurementPeriod(new DateSpan(periodStart, periodEnd), new IanaZone(timeZone));
    }

    /// The rates of a scorecard in its order.
    public static List<MeasuredRateRow> of(String scorecardId) {
        return list("scorecardId = ?1 order by position", scorecardId);
    }

    /// The rates of the latest scorecard of every contract in sight.
    public static List<MeasuredRateRow> latest() {
        return list(
                "scorecardId in (select s.id from ScorecardRow s where s.version = (select max(o.version) from ScorecardRow o"
                        + " where o.tenantId = s.tenantId and o.contractId = s.contractId)) order by contractId, position");
    }
}
