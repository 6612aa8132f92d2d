package care.accord.attribution.roster.events;

import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.RosterMember;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of a roster: its members in order of id, and after them those who were dropped, as they stood before.
final class MemberRows {
    private final Decided decided;
    private final Map<BeneficiaryId, CausedChange> changes = new HashMap<>();
    private final List<MemberRow> rows = new ArrayList<>();

    private MemberRows(Decided decided) {
        this.decided = decided;
        decided.comparison()
                .changes()
                .forEach(caused -> changes.put(caused.change().beneficiary(), caused));
    }

    static List<MemberRow> of(Decided decided) {
        MemberRows rows = new MemberRows(decided);
        decided.after().members().forEach(rows::add);
        decided.before().members().stream().filter(rows::isDropped).forEach(rows::add);
        return rows.rows;
    }

    private boolean isDropped(RosterMember member) {
        CausedChange caused = changes.get(member.beneficiary());
        return caused != null && caused.change().kind() == Change.Kind.DROPPED;
    }

    private void add(RosterMember member) {
        CausedChange caused = changes.get(member.beneficiary());
        if (caused == null) {
            throw new IllegalStateException("The difference leaves out a member of the roster");
        }
        MemberRow row = new MemberRow();
        row.tenantId = decided.basis().terms().tenantId;
        row.counterpartyId = decided.basis().terms().counterpartyId;
        row.rosterId = decided.rosterId();
        row.rowNumber = rows.size() + 1;
        row.beneficiaryId = member.beneficiary().value();
        row.displayName = member.displayName();
        row.tin = member.decision().provider().tin();
        row.npi = member.decision().provider().npi();
        row.step = member.decision().step().name();
        row.decidedBy = member.decision().decidedBy().key();
        row.allowedCents = member.decision().winner().allowed().cents();
        row.visits = member.decision().winner().visits();
        Optional<Total> runnerUp = member.decision().runnerUp();
        row.runnerUp = runnerUp.map(Total::entity).map(Entity::display).orElse("");
        row.runnerUpCents = runnerUp.map(Total::allowed).map(Usd::cents).orElse(0L);
        row.memberMonths = member.memberMonths();
        row.change = caused.change().kind().key();
        row.cause = caused.change().cause().key();
        row.causedBy =
                caused.causedBy().stream().map(Trigger::key).collect(Collectors.joining(" "));
        countCare(row, member.beneficiary());
        rows.add(row);
    }

    /// What everybody furnished in the deciding step; nothing is counted for those who were dropped.
    private void countCare(MemberRow row, BeneficiaryId id) {
        if (!row.isDropped()) {
            List<Total> totals = decided.totals().apply(id);
            row.totalAllowedCents =
                    totals.stream().mapToLong(total -> total.allowed().cents()).sum();
            row.totalVisits = totals.stream().mapToInt(Total::visits).sum();
        }
    }
}
