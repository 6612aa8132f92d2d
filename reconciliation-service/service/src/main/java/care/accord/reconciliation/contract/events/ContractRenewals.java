package care.accord.reconciliation.contract.events;

import care.accord.reconciliation.agreement.Standing;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Renewal;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.store.Actor;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Contracts of the next period, in the payer's transaction under way.
@ApplicationScoped
public class ContractRenewals {
    private final ContractDocuments documents;
    private final ContractCourse course;

    @Inject
    ContractRenewals(ContractDocuments documents, ContractCourse course) {
        this.documents = documents;
        this.course = course;
    }

    /// The first version of the contract of the next period.
    ///
    /// @throws Problem 409 where the contract is not in force, agrees on no further period, or was renewed already
    public ContractRow renew(String contractId, Actor by) {
        List<ContractRow> rows = ContractRow.locked(contractId);
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        ContractRow before =
                rows.stream()
                        .filter(row -> row.status.equals(Standing.ACTIVE.key()))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "not-active", "Only a contract in force is renewed"));
        ContractRow.renewalOf(contractId)
                .ifPresent(renewal -> {
                    throw Problem.conflict(
                                    "renewed-already",
                                    "The contract was renewed; withdraw that draft, or amend the contract it became")
                            .with("contract", "/v1/contracts/" + renewal.contractId);
                });
        ContractDocument next =
                Renewal.of(documents.read(before))
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "no-further-period",
                                        "The contract agrees on no further period; amend it with furtherPeriods, or post a contract"));
        ContractRow row = course.post(next, by);
        row.renews = contractId;
        return row;
    }
}
