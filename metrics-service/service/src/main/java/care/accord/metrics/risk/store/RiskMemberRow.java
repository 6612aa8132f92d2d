package care.accord.metrics.risk.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
    public BigDecimal raw;
    public BigDecimal rise;
    public BigDecimal normalized;
    public BigDecimal paid;
    public String watched;
    public String reasons;
    public int gaps;
    public String detail;

    public static Optional<RiskMemberRow> of(String runId, int row) {
        return find("runId = ?1 and rowNumber = ?2", runId, row).firstResultOptional();
    }

    /// A page of a run in the order of its roster.
    public static List<RiskMemberRow> of(String runId, Wanted wanted, int limit, int afterRow) {
        return find(
                        "runId = ?1 and watched like ?2 and gaps >= ?3 and rowNumber > ?4 order by rowNumber",
                        runId,
                        "%" + wanted.watch() + "%",
                        wanted.leastGaps(),
                        afterRow)
                .page(0, limit)
                .list();
    }

    /// Which members are wanted.
    ///
    /// @param watch a list that names them; blank for everybody
    /// @param leastGaps how many gaps they have at least
    public record Wanted(String watch, int leastGaps) {}
}
