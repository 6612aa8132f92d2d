package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.events.ContractAnnouncer;
import care.accord.reconciliation.contract.store.ApprovalRow;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Four eyes, one pair of each party: who wrote a contract does not approve it, nobody approves for both parties, and the
/// second approval activates it.
@RequestScoped
public class ContractApproval {
    private static final String ACTIVE = "active";
    private static final int PARTIES = 2;

    private final Tenancy tenancy;
    private final Caller caller;
    private final ContractDocuments documents;
    private final ContractAnnouncer announcer;

    @Inject
    ContractApproval(
            Tenancy tenancy,
            Caller caller,
            ContractDocuments documents,
            ContractAnnouncer announcer) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.documents = documents;
        this.announcer = announcer;
    }

    /// Who approves, and for which side.
    private record Approver(String party, String subject, String name) {}

    void approve(String contractId) {
        ContractRow seen =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> ContractRow.latest(contractId).orElseThrow(Problem::notFound));
        Approver approver = approver(seen);
        // Both parties' approvals are rows of the contract, which its payer owns.
        tenancy.runInTransaction(seen.tenantId, () -> write(contractId, approver));
    }

    private Approver approver(ContractRow contract) {
        boolean payer = contract.tenantId.equals(caller.tenant());
        String party = payer ? "payer" : "provider";
        if (!caller.hasRole(party + "-approver")) {
            throw Problem.forbidden(
                    "role-missing",
                    "Approving for the %s takes the role %s-approver".formatted(party, party));
        }
        return new Approver(party, caller.subject(), caller.name());
    }

    private void write(String contractId, Approver approver) {
        ContractRow contract = ContractRow.lockLatest(contractId).orElseThrow(Problem::notFound);
        List<ApprovalRow> before = ApprovalRow.of(contract);
        check(contract, before, approver);
        ApprovalRow row = new ApprovalRow();
        row.tenantId = contract.tenantId;
        row.contractId = contract.contractId;
        row.version = contract.version;
        row.party = approver.party();
        row.counterpartyId = contract.counterpartyId;
        row.subject = approver.subject();
        row.approvedBy = approver.name();
        row.approvedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.persist();
        if (before.size() + 1 == PARTIES) {
            contract.status = ACTIVE;
            ContractDocument document = documents.read(contract);
            announcer.activated(contract, document, approver.subject());
        }
    }

    private static void check(ContractRow contract, List<ApprovalRow> before, Approver approver) {
        if (contract.createdBy.equals(approver.subject())) {
            throw Problem.forbidden(
                    "four-eyes",
                    "You wrote this contract; somebody else of your organization approves it");
        }
        for (ApprovalRow approval : before) {
            if (approval.party.equals(approver.party())) {
                throw Problem.conflict(
                        "already-approved",
                        "The %s approved version %d already"
                                .formatted(approver.party(), contract.version));
            }
            if (approval.subject.equals(approver.subject())) {
                throw Problem.forbidden(
                        "four-eyes",
                        "You approved for the other party; somebody else does for this");
            }
        }
    }
}
