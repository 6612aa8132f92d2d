package care.accord.metrics.gap.store;

import care.accord.messages.RosterDecided;
import care.accord.metrics.gap.GapChange;
import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.store.BulkRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Saves the gaps of a scorecard and compares scorecards. Works in the transaction under way.
@ApplicationScoped
public class CareGapStore {
    private static final String DIFFERENT =
            """
            select coalesce(n.contract_id, b.contract_id), coalesce(n.measure, b.measure), coalesce(n.rate, b.rate),
                   coalesce(n.person, b.person), b.status as before, n.status as now
              from (select * from care_gap where scorecard_id = :before) b
              full join (select * from care_gap where scorecard_id = :now) n
                on n.tenant_id = b.tenant_id and n.measure = b.measure and n.rate = b.rate and n.person = b.person
             where b.status is distinct from n.status order by 2, 3, 4
            """;

    private final Session session;

    @Inject
    CareGapStore(Session session) {
        this.session = session;
    }

    /// A gap ready to save.
    ///
    /// @param episodes what the member's were; null where people are counted
    public record FoundGap(
            int position,
            String measure,
            String rate,
            long person,
            String beneficiaryId,
            String name,
            String tin,
            String npi,
            String standing,
            GapStatus status,
            LocalDate due,
            String needed,
            List<String> evidence,
            @Nullable MemberEvents episodes) {}

    /// A gap that opened or closed between two scorecards.
    public record Changed(
            String contract, String measure, String rate, long person, GapChange change) {}

    /// Saves the rates of a scorecard.
    public void saveRates(
            RosterDecided roster,
            String scorecardId,
            MeasurementPeriod period,
            List<FoundRate> rates) {
        BulkRows.insert(
                session,
                "measured_rate",
                "tenant_id, counterparty_id, scorecard_id, position, contract_id, measure, rate, title, canonical, scoring,"
                        + " improvement, period_start, period_end, time_zone, denominator, numerator, exclusions, score, records",
                rows -> {
                    for (int position = 0; position < rates.size(); position++) {
                        FoundRate rate = rates.get(position);
                        rows.add(
                                roster.parties().payer(),
                                roster.parties().provider(),
                                scorecardId,
                                position,
                                roster.contractId(),
                                rate.measure(),
                                rate.rate(),
                                rate.title(),
                                rate.canonical(),
                                rate.scoring(),
                                rate.improvement(),
                                period.days().start(),
                                period.days().end(),
                                period.zone().name(),
                                rate.denominator(),
                                rate.numerator(),
                                rate.exclusions(),
                                rate.score(),
                                rate.records());
                    }
                });
    }

    /// Saves the gaps of a scorecard.
    public void saveGaps(RosterDecided roster, String scorecardId, List<FoundGap> gaps) {
        BulkRows.insert(
                session,
                "care_gap",
                "tenant_id, counterparty_id, scorecard_id, contract_id, position, measure, rate, person, beneficiary_id,"
                        + " name, tin, npi, standing, status, due, needed, evidence, episodes, episodes_met, episodes_excluded",
                rows -> gaps.forEach(gap -> add(rows, roster, scorecardId, gap)));
    }

    private static void add(BulkRows rows, RosterDecided roster, String scorecardId, FoundGap gap) {
        MemberEvents episodes = gap.episodes();
        rows.add(
                roster.parties().payer(),
                roster.parties().provider(),
                scorecardId,
                roster.contractId(),
                gap.position(),
                gap.measure(),
                gap.rate(),
                gap.person(),
                gap.beneficiaryId(),
                gap.name(),
                gap.tin(),
                gap.npi(),
                gap.standing(),
                gap.status().word(),
                gap.due(),
                gap.needed(),
                gap.evidence(),
                episodes == null ? null : episodes.exposure(),
                episodes == null ? null : episodes.events(),
                episodes == null ? null : episodes.excluded());
    }

    /// What opened, closed or was withdrawn, by measure and person.
    ///
    /// @param before the earlier scorecard; blank: everything is new
    public List<Changed> changes(String before, String now) {
        List<Changed> changes = new ArrayList<>();
        for (Tuple row :
                session.createNativeQuery(DIFFERENT, Tuple.class)
                        .setParameter("before", Objects.requireNonNullElse(before, ""))
                        .setParameter("now", now)
                        .getResultList()) {
            GapChange.between(status(row, 4), status(row, 5))
                    .ifPresent(change ->
                            changes.add(
                                    new Changed(
                                            row.get(0, String.class),
                                            row.get(1, String.class),
                                            row.get(2, String.class),
                                            row.get(3, Long.class),
                                            change)));
        }
        return changes;
    }

    private static Optional<GapStatus> status(Tuple row, int column) {
        return Optional.ofNullable(row.get(column, String.class)).map(GapStatus::of);
    }
}
