package care.accord.metrics.scorecard.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/// A measure of a contract that its scorecard lacks, and why. Scorecards before this was kept have none, whatever they lack.
@Entity
@Table(name = "scorecard_unscored")
@IdClass(ScorecardMeasureKey.class)
public class UnscoredMeasureRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public int position;
    public String counterpartyId;

    /// As the contract names it.
    public String measure;

    public String title;
    public String role;
    public BigDecimal target;

    /// Code of an `Unscorable.Reason`.
    public String reason;

    /// The same in sentences.
    public String detail;

    public static List<UnscoredMeasureRow> of(String scorecardId) {
        return list("scorecardId = ?1 order by position", scorecardId);
    }
}
