package care.accord.metrics.scorecard.store;

import care.accord.metrics.cost.Spend;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// One version of a contract's scorecard, with the inputs it was computed from.
@Entity
@Table(name = "scorecard")
@IdClass(ScorecardKey.class)
public class ScorecardRow extends PanacheEntityBase {
    @Id public String tenantId;

    /// The run's id.
    @Id public String id;

    public String counterpartyId;
    public String contractId;
    public int contractVersion;
    public int version;
    public String previousId;
    public String rosterId;
    public String snapshotId;
    public String rulesEdition;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;

    /// Organization and snapshot of each whose clinical records were read.
    public String[] clinicalSnapshots;

    public String engine;
    public LocalDate periodStart;
    public LocalDate periodEnd;

    /// In whose time the days of the period are.
    public String timeZone;

    /// The most members who were evaluated for a measure; the others kept what was found before.
    public int reevaluated;

    public String[] measureEditions;

    /// Of 100; null, as the points, where no measure could be scored.
    public BigDecimal qualityScore;

    public BigDecimal qualityPoints;
    public int qualityMeasures;

    /// Of members and of others of the payer; null, as what follows, of few members.
    public Long spendMembers;

    public Long spendOthers;
    public Long spendMonths;

    /// Dollars.
    public BigDecimal spendObserved;

    public BigDecimal spendExpected;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime computedAt;

    public static List<ScorecardRow> newest(String contractId, int limit, Optional<String> after) {
        if (after.isEmpty()) {
            return find("contractId = ?1 order by version desc", contractId).page(0, limit).list();
        }
        return find(
                        "contractId = ?1 and version < (select s.version from ScorecardRow s where s.id = ?2) order by version desc",
                        contractId,
                        after.get())
                .page(0, limit)
                .list();
    }

    /// The latest of a contract.
    public static Optional<ScorecardRow> latest(String contractId) {
        return newest(contractId, 1, Optional.empty()).stream().findFirst();
    }

    /// The latest scorecard of each contract whose period begins in the year, by contract.
    public static List<ScorecardRow> latestOf(int year) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select s.* from scorecard s
                          join contract c on c.tenant_id = s.tenant_id and c.id = s.contract_id and c.version = s.contract_version
                         where extract(year from c.period_start) = :year
                           and s.version = (select max(o.version) from scorecard o
                                where o.tenant_id = s.tenant_id and o.contract_id = s.contract_id)
                         order by s.contract_id
                        """,
                        ScorecardRow.class)
                .setParameter("year", year)
                .getResultList();
    }

    /// What was measured; empty of scorecards before it was kept.
    public Optional<MeasurementPeriod> period() {
        return periodStart == null
                ? Optional.empty()
                : Optional.of(
                        new MeasurementPeriod(
                                new DateSpan(periodStart, periodEnd), new IanaZone(timeZone)));
    }

    /// What the members cost, so far as it may be shown.
    public Optional<Spend> spend() {
        return spendMembers == null
                ? Optional.empty()
                : Optional.of(
                        new Spend(
                                spendMembers,
                                spendOthers,
                                spendMonths,
                                Usd.rounded(spendObserved),
                                spendExpected));
    }

    void keep(Spend spend) {
        spendMembers = spend.members();
        spendOthers = spend.others();
        spendMonths = spend.memberMonths();
        spendObserved = spend.observed().dollars();
        spendExpected = spend.expected();
    }

    public static Optional<ScorecardRow> withId(String id) {
        return find("id", id).firstResultOptional();
    }
}
