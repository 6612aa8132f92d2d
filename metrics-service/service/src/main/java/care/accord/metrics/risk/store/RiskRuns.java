package care.accord.metrics.risk.store;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.RiskDistribution;
import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.metrics.risk.members.WatchLists;
import care.accord.metrics.risk.store.RosterScoring.Opened;
import care.accord.metrics.risk.store.RosterScoring.Request;
import care.accord.metrics.store.BulkRows;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Scored rosters. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class RiskRuns {
    private static final ProgramRules RULES = ProgramRules.bundled();

    /// No tenant is called so.
    private static final String NOBODY = "-";

    private static final String COLUMNS =
            "tenant_id, counterparty_id, run_id, row_number, beneficiary_id, name, segment, raw, rise, normalized, paid, watched, reasons, gaps, detail, unscored";

    private final Session session;
    private final ObjectMapper json;

    @Inject
    RiskRuns(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /// Clears away what attempts wrote of a run that is not there.
    public void clear(String id) {
        session.createNativeMutationQuery("delete from risk_member where run_id = :run")
                .setParameter("run", id)
                .executeUpdate();
    }

    /// Adds members to a run that nobody sees yet. No list names them so far.
    public void add(Request request, Opened roster, List<RosterRow> some) {
        Parties parties = request.terms().roster().parties();
        List<Object> run =
                List.of(
                        parties.payer(),
                        roster.withheld() ? NOBODY : parties.provider(),
                        request.runId());
        BulkRows.insert(
                session,
                "risk_member",
                COLUMNS,
                target ->
                        some.forEach(member -> {
                            List<@Nullable Object> row = new ArrayList<>(run);
                            row.add(member.row());
                            switch (member) {
                                case RosterRow.OfScored scored -> add(scored, row);
                                case RosterRow.OfUnscored unscored -> add(unscored, row);
                            }
                            target.add(row.toArray());
                        }));
    }

    private void add(RosterRow.OfScored member, List<@Nullable Object> row) {
        ScoredMember scored = member.scored();
        MemberRisk risk = scored.latest();
        row.add(scored.id().value());
        row.add(member.name());
        row.add(risk.score().segment());
        row.add(risk.score().raw());
        row.add(risk.rise().orElse(null));
        row.add(scored.normalized());
        row.add(scored.paid());
        row.add(watched(scored.watched()));
        row.add(WatchLists.reasons(risk.score()));
        row.add(risk.gaps().size());
        row.add(write(detail(scored)));
        row.add("");
    }

    private void add(RosterRow.OfUnscored member, List<@Nullable Object> row) {
        row.add(member.member().value());
        row.add(member.name());
        row.add("");
        row.addAll(Collections.nCopies(4, null));
        row.add("");
        row.add("");
        row.add(0);
        row.add(write(new RiskDetail(List.of())));
        row.add(member.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Says which rows some lists name, and which no other list does.
    public void watch(Request request, Set<Watch> lists, List<Integer> rows) {
        session.createNativeMutationQuery(
                        """
                        update risk_member set watched = :watched
                         where run_id = :run and row_number = any(cast(:rows as int[]))
                        """)
                .setParameter("watched", watched(lists))
                .setParameter("run", request.runId())
                .setParameter(
                        "rows",
                        rows.stream()
                                .map(row -> Integer.toString(row))
                                .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /// Shows the run to whoever may see it.
    ///
    /// @param normalized scores of all members that have one
    public void complete(Request request, Opened roster, List<BigDecimal> normalized) {
        run(request, roster, normalized).persist();
    }

    private RiskRunRow run(Request request, Opened opened, List<BigDecimal> normalized) {
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
                                opened.blend().models(),
                                RiskDistribution.of(
                                        RULES,
                                        new PerformanceYear(request.paymentYear()),
                                        normalized,
                                        opened.cohort().rows().size())));
        run.withheld = opened.withheld();
        return run;
    }

    private static RiskDetail detail(ScoredMember member) {
        return new RiskDetail(
                member.byModel().entrySet().stream()
                        .map(model -> RiskDetail.model(model.getKey(), model.getValue()))
                        .toList());
    }

    /// The lists that name a member, as the column has them.
    private static String watched(Set<Watch> lists) {
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
