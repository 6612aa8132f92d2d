package care.accord.metrics.risk.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's risk score. Written by COPY, read through here.
@Entity
@Table(name = "risk_member")
@IdClass(RiskMemberKey.class)
public class RiskMemberRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String runId;
    @Id public int rowNumber;
    public String counterpartyId;
    public String beneficiaryId;
    public String name;
    public String segment;
    public @Nullable BigDecimal raw;
    public @Nullable BigDecimal rise;
    public @Nullable BigDecimal normalized;
    public @Nullable BigDecimal paid;
    public String watched;
    public String reasons;
    public int gaps;
    public String detail;
    public String unscored;

    public static Optional<RiskMemberRow> of(String runId, int row) {
        return find("runId = ?1 and rowNumber = ?2", runId, row).firstResultOptional();
    }

    /// A page of a run in the order of its roster.
    public static List<RiskMemberRow> of(String runId, Wanted wanted, int limit, int afterRow) {
        return find(
                        "runId = ?1 and rowNumber > ?2 and %s order by rowNumber"
                                .formatted(wanted.condition),
                        runId,
                        afterRow)
                .page(0, limit)
                .list();
    }

    /// Which members are wanted.
    public enum Wanted {
        /// With a score.
        ALL("unscored = ''"),
        HIGH("watched like '% high %'"),
        RISING("watched like '% rising %'"),
        GAPS("gaps > 0"),
        UNSCORED("unscored <> ''");

        private final String condition;

        Wanted(String condition) {
            this.condition = condition;
        }
    }
}
