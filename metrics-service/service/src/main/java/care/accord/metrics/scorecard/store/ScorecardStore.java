package care.accord.metrics.scorecard.store;

import care.accord.messages.RosterDecided;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.UnscoredMeasure;
import care.accord.metrics.store.BulkRows;
import care.accord.vocabulary.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.Session;

/// Saves scorecards: versions of a contract's, never overwritten. Works in the payer's transaction under way.
@ApplicationScoped
public class ScorecardStore {
    private static final int SCORECARD_LOCK = 7_202_682;

    private final Session session;

    @Inject
    ScorecardStore(Session session) {
        this.session = session;
    }

    public boolean exists(String id) {
        return !session.createNativeQuery("select 1 from scorecard where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /// The latest version of the contract's scorecard, 0 before the first.
    public int latestVersion(String contractId) {
        return session.createNativeQuery(
                        "select coalesce(max(version), 0) from scorecard where contract_id = :contract",
                        Integer.class)
                .setParameter("contract", contractId)
                .getSingleResult();
    }

    /// Lets one run at a time number the contract's versions, until the transaction ends.
    public void lock(String contractId) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(:lock, hashtext(:contract)) as text)",
                        String.class)
                .setParameter("lock", SCORECARD_LOCK)
                .setParameter("contract", contractId)
                .getSingleResult();
    }

    public SavedScorecard save(ComputedScorecard computed) {
        RosterDecided roster = computed.roster();
        List<Tuple> latest =
                session.createNativeQuery(
                                "select version, id from scorecard where contract_id = :contract order by version desc limit 1",
                                Tuple.class)
                        .setParameter("contract", roster.contractId())
                        .getResultList();
        SavedScorecard saved =
                latest.isEmpty()
                        ? new SavedScorecard(1, null)
                        : new SavedScorecard(
                                latest.getFirst().get(0, Integer.class) + 1,
                                latest.getFirst().get(1, String.class));
        insert(computed, saved);
        for (int position = 0; position < computed.lines().size(); position++) {
            insert(computed, computed.lines().get(position), position);
        }
        for (int position = 0; position < computed.unscored().size(); position++) {
            insert(computed, computed.unscored().get(position), position);
        }
        insertMembers(computed);
        insertGroups(computed);
        return saved;
    }

    private void insert(ComputedScorecard computed, SavedScorecard saved) {
        RosterDecided roster = computed.roster();
        ScorecardRow row = new ScorecardRow();
        row.tenantId = roster.parties().payer();
        row.counterpartyId = roster.parties().provider();
        row.id = computed.inputs().runId();
        row.contractId = roster.contractId();
        row.contractVersion = roster.contractVersion();
        row.version = saved.version();
        row.previousId = saved.previousId();
        row.rosterId = roster.rosterId();
        row.snapshotId = roster.snapshotId();
        row.rulesEdition = roster.rulesEdition();
        row.dataAsOf = roster.dataAsOf();
        row.paidThrough = roster.paidThrough();
        row.clinicalSnapshots = computed.clinical().snapshots().toArray(String[]::new);
        row.engine = RunInputs.ENGINE;
        row.periodStart = computed.period().start();
        row.periodEnd = computed.period().end();
        row.timeZone = computed.inputs().period().zone().name();
        row.reevaluated = computed.reevaluated();
        computed.quality()
                .ifPresent(quality -> {
                    row.qualityScore = quality.score();
                    row.qualityPoints = quality.earned();
                    row.qualityMeasures = quality.measures();
                });
        computed.spend().ifPresent(row::keep);
        row.measureEditions =
                computed.inputs().measureEditions().entrySet().stream()
                        .map(measure -> measure.getKey() + " " + measure.getValue())
                        .toArray(String[]::new);
        row.persist();
    }

    private static void insert(
            ComputedScorecard computed, ComputedScorecard.Line computedLine, int position) {
        ScorecardLine line = computedLine.score();
        ScorecardMeasureRow row = new ScorecardMeasureRow();
        row.tenantId = computed.roster().parties().payer();
        row.counterpartyId = computed.roster().parties().provider();
        row.scorecardId = computed.inputs().runId();
        row.position = position;
        row.measure = line.measure().id().value();
        row.version = line.measure().version();
        row.edition = line.measure().edition();
        row.reevaluated = computedLine.found().evaluated();
        row.title = line.target().title();
        row.source = line.measure().source().name().toLowerCase(Locale.ROOT);
        row.role = line.target().role().name().toLowerCase(Locale.ROOT);
        row.target = line.target().rate();
        row.denominator = line.denominator().value();
        row.numerator = line.numerator().value();
        row.exclusions = line.exclusions().value();
        row.undetermined = line.undetermined();
        row.rate = line.rate().map(Rate::value).orElse(null);
        row.lowerIsBetter = line.isLowerBetter();
        row.counted = line.counted().name().toLowerCase(Locale.ROOT);
        row.base = line.base();
        line.worth().ifPresent(worth -> set(row, worth));
        row.met = line.met().isTrue();
        row.distance = line.distanceToTarget();
        row.persist();
    }

    private static void insert(ComputedScorecard computed, UnscoredMeasure measure, int position) {
        UnscoredMeasureRow row = new UnscoredMeasureRow();
        row.tenantId = computed.roster().parties().payer();
        row.counterpartyId = computed.roster().parties().provider();
        row.scorecardId = computed.inputs().runId();
        row.position = position;
        row.measure = measure.measure();
        row.title = measure.title();
        row.role = measure.role().name().toLowerCase(Locale.ROOT);
        row.target = measure.target();
        row.reason = measure.why().reason().code();
        row.detail = measure.why().detail();
        row.persist();
    }

    private static void set(ScorecardMeasureRow row, ScorecardPoints.Worth worth) {
        row.benchmark = worth.benchmark().inWords();
        row.points = worth.points().isAvailable() ? worth.points().earned() : null;
        worth.decile().ifPresent(decile -> row.decile = decile);
        row.decilesKind = worth.benchmark().isAgreed() ? "own" : "published";
        row.decilesSource = worth.benchmark().source();
        row.decilesDirection = worth.benchmark().isInverse() ? "lower" : "higher";
        row.decileRates =
                worth.deciles().stream().map(BigDecimal::toPlainString).toArray(String[]::new);
        worth.next()
                .ifPresent(next -> {
                    row.nextDecile = next;
                    row.membersToNextDecile = worth.members();
                });
    }

    private void insertMembers(ComputedScorecard computed) {
        session.flush();
        BulkRows.insert(
                session,
                "member_result",
                "tenant_id, counterparty_id, scorecard_id, measure, row_number, beneficiary_id, name, standing, evidence, events, exposure, base, excluded, clinical_content",
                rows ->
                        computed.lines()
                                .forEach(line -> add(rows, computed, line.found().result())));
    }

    private void insertGroups(ComputedScorecard computed) {
        BulkRows.insert(
                session,
                "scorecard_group",
                "tenant_id, counterparty_id, scorecard_id, measure, characteristic, group_name, counting, people, counted, missed, numerator, base",
                rows -> computed.groups().forEach(group -> add(rows, computed, group)));
    }

    private static void add(BulkRows rows, ComputedScorecard computed, GroupCounts group) {
        rows.add(
                computed.roster().parties().payer(),
                computed.roster().parties().provider(),
                computed.inputs().runId(),
                group.measure().value(),
                group.by().word(),
                group.group(),
                group.counting().name().toLowerCase(Locale.ROOT),
                group.people(),
                group.counted(),
                group.missed(),
                group.numerator(),
                group.base().toPlainString());
    }

    private static void add(BulkRows rows, ComputedScorecard computed, MeasureResult result) {
        switch (result) {
            case MeasureResult.Proportion proportion ->
                    proportion
                            .members()
                            .forEach(member -> add(rows, computed, result, unmeasured(member)));
            case MeasureResult.Events events ->
                    events.members().forEach(member -> add(rows, computed, result, member));
            case MeasureResult.Episodes episodes ->
                    episodes.members().forEach(member -> add(rows, computed, result, member));
            case MeasureResult.Composite composite ->
                    composite
                            .members()
                            .forEach(member -> add(rows, computed, result, unmeasured(member)));
        }
    }

    /// A member of whom nothing but the standing is told.
    private static MemberEvents unmeasured(MemberStanding member) {
        return new MemberEvents(member, 0, 0, BigDecimal.ZERO);
    }

    private static void add(
            BulkRows rows, ComputedScorecard computed, MeasureResult result, MemberEvents events) {
        MemberStanding member = events.member();
        rows.add(
                computed.roster().parties().payer(),
                computed.roster().parties().provider(),
                computed.inputs().runId(),
                result.measure().id().value(),
                Objects.requireNonNull(computed.rows().get(member.beneficiary())),
                member.beneficiary().value(),
                computed.names().getOrDefault(member.beneficiary(), ""),
                member.standing().word(),
                member.standing().evidence().stream().map(Fact::display).toList(),
                events.events(),
                events.exposure(),
                events.base().toPlainString(),
                events.excluded(),
                computed.clinical().contents().getOrDefault(member.beneficiary(), ""));
    }
}
