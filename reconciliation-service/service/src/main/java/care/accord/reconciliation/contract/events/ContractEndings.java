package care.accord.reconciliation.contract.events;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.events.ContractCourse.Proposal;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/// How a contract ends before its time, in the payer's transaction under way.
@ApplicationScoped
public class ContractEndings {
    private final ContractCourse course;

    @Inject
    ContractEndings(ContractCourse course) {
        this.course = course;
    }

    /// Both parties agree on a last day.
    public Proposal byAgreement(String contractId, LocalDate lastDay, String reason) {
        Change ending = new Change.Ending(lastDay, Optional.empty());
        return new Proposal(ending, course.termsOn(contractId, ending), reason);
    }

    /// A party uses the right to end it that its terms give.
    ///
    /// @throws Problem 409 where they give none
    public Proposal byNotice(String contractId, LocalDate lastDay, String reason) {
        ContractDocument terms = byAgreement(contractId, lastDay, reason).document();
        if (terms.noticeDays().isEmpty()) {
            throw Problem.conflict(
                    "no-notice",
                    "The contract gives no party a right to end it by notice; propose an end by agreement");
        }
        return new Proposal(new Change.Ending(lastDay, terms.noticeDays()), terms, reason);
    }
}
