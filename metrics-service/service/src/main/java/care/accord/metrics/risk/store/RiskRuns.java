package care.accord.metrics.risk.store;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.RiskDistribution;
import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.metrics.risk.members.WatchLists;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.metrics.risk.store.RosterScoring.Scored;
import care.accord.metrics.store.BulkRows;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Scored rosters. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class RiskRuns {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final int RUN_LOCK = 7_202_693;

    /// No tenant is called so.
    private static final String NOBODY = "-";

    private static final String COLUMNS =
            "tenant_id, counterparty_id, run_id, row_number, beneficiary_id, name, segment, raw, rise, normalized, paid, watched, reasons, gaps, detail";

    private final Session session;
    private final ObjectMapper json;

    @Inject
    RiskRuns(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /// Keeps a run unless it is there.
    public void keep(Request request, Scored scored) {
        String id = request.runId();
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(:lock, hashtext(:run)) as text)",
                        String.class)
                .setParameter("lock", RUN_LOCK)
                .setParameter("run", id)
                .getSingleResult();
        if (RiskRunRow.withId(id).isPresent()) {
            return;
        }
        run(request, scored).persist();
        session.flush();
        Parties parties = request.terms().roster().parties();
        Map<BeneficiaryId, Integer> rows = scored.cohort().rows();
        Map<BeneficiaryId, String> names = scored.cohort().names();
        BulkRows.insert(
                session,
                "risk_member",
                COLUMNS,
                target ->
                        scored.members().stream()
                                .sorted(Comparator.comparing(member -> rows.get(member.id())))
                                .forEach(member -> {
                                    MemberRisk risk = member.latest();
                                    target.add(
                                            parties.payer(),
                                            scored.withheld() ? NOBODY : parties.provider(),
                                            id,
                                            rows.get(member.id()),
                                            member.id().value(),
                                            names.getOrDefault(member.id(), ""),
                                            risk.score().segment(),
                                            risk.score().raw(),
                                            risk.rise(),
                                            member.normalized(),
                                            member.paid(),
                                            watched(member.watched()),
                                            WatchLists.reasons(risk.score()),
                                            risk.gaps().size(),
                                            write(detail(member)));
                                }));
    }

    private RiskRunRow run(Request request, Scored scored) {
        RosterDecided roster = request.terms().roster();
        RiskRunRow run = new RiskRunRow();
        run.tenantId = roster.parties().payer();
        run.counterpartyId = roster.parties().provider();
        run.id = request.runId();
        run.contractId = roster.contractId();
        run.contractVersion = roster.contractVersion();
        run.paymentYear = request.paymentYear();
        run.rosterId = roster.rosterId();
        run.snapshotId = roster.snapshotId();
        run.rulesEdition = RULES.edition();
        run.dataAsOf = roster.dataAsOf();
        run.paidThrough = roster.paidThrough();
        run.tables = write(request.tables());
        run.summary =
                write(
                        RiskSummary.of(
                                scored.blend().models(),
                                RiskDistribution.of(
                                        RULES,
                                        new PerformanceYear(request.paymentYear()),
                                        scored.members().stream()
                                                .map(ScoredMember::normalized)
                                                .toList(),
                                        scored.cohort().rows().size())));
        run.withheld = scored.withheld();
        return run;
    }

    private static RiskDetail detail(ScoredMember member) {
        return new RiskDetail(
                member.byModel().entrySet().stream()
                        .map(model -> RiskDetail.model(model.getKey(), model.getValue()))
                        .toList());
    }

    /// The lists that name a member, as the column has them.
    public static String watched(Set<Watch> lists) {
        return lists.stream()
                .sorted()
                .map(list -> " " + list.name().toLowerCase(Locale.ROOT) + " ")
                .collect(Collectors.joining());
    }

    /// The summary of a run.
    public RiskSummary summary(RiskRunRow run) {
        return read(run.summary, RiskSummary.class);
    }

    /// The tables that a run was computed from, each with its version.
    public Map<?, ?> tables(RiskRunRow run) {
        return read(run.tables, Map.class);
    }

    /// What a member's score is made of.
    public List<RiskDetail.Model> models(RiskMemberRow member) {
        return read(member.detail, RiskDetail.class).models();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A risk score cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored risk score cannot be read", e);
        }
    }
}
