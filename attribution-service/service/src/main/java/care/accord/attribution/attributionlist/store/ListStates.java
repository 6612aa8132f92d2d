package care.accord.attribution.attributionlist.store;

import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.adjustment.store.AdjustmentRow;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes of a list's state, in a transaction of the contract's payer.
@ApplicationScoped
public class ListStates {

    /// Who sets the state, for which side.
    public record Setter(String party, String subject, String name) {}

    /// Sets the state of the newest version and returns the version that follows from it.
    public ListVersion set(String contractId, String status, Setter by) {
        ListVersion list = ListVersion.latest(contractId).orElseThrow(Problem::notFound);
        if (list.isFinal()) {
            throw Problem.conflict(
                    "list-final",
                    "Version %s is final; the next list begins as a draft".formatted(list.id()));
        }
        if (status.equals(ListVersion.FINAL) && !takenUp(list)) {
            throw Problem.conflict(
                    "changes-pending",
                    "Changes are recorded that the list does not have yet; confirm the next version");
        }
        if (!list.status().equals(status)) {
            row(list, status, by).persistAndFlush();
        }
        return ListVersion.latest(contractId).orElseThrow();
    }

    /// Whether the list was made with exactly the agreements that hold.
    private static boolean takenUp(ListVersion list) {
        return ids(AdjustmentBasis.standing(list.roster().contractId))
                .equals(ids(AdjustmentBasis.of(list.roster())));
    }

    private static Set<String> ids(AdjustmentBasis basis) {
        return basis.rows().stream()
                .map((AdjustmentRow row) -> row.adjustmentId)
                .collect(Collectors.toSet());
    }

    private static ListStatusRow row(ListVersion list, String status, Setter by) {
        ListStatusRow row = new ListStatusRow();
        row.tenantId = list.roster().tenantId;
        row.counterpartyId = list.roster().counterpartyId;
        row.contractId = list.roster().contractId;
        row.rosterVersion = list.roster().version;
        row.changeNumber = ListVersion.nextChange(list.roster());
        row.status = status;
        row.party = by.party();
        row.setBy = by.subject();
        row.setName = by.name();
        return row;
    }
}
