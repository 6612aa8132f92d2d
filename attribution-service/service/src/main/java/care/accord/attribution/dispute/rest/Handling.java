package care.accord.attribution.dispute.rest;

import care.accord.attribution.adjustment.store.AdjustmentBook;
import care.accord.attribution.adjustment.store.AdjustmentBook.Origin;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.dispute.Actor;
import care.accord.attribution.dispute.Answer;
import care.accord.attribution.dispute.Answer.Refused;
import care.accord.attribution.dispute.Dispute;
import care.accord.attribution.dispute.DisputeState;
import care.accord.attribution.dispute.Step;
import care.accord.attribution.dispute.store.DisputeRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/// Load, decide, save: a step of a dispute. An accepted one is written down as an agreement in the same transaction, and a
/// run that takes it up is due.
@RequestScoped
class Handling {
    private final Caller caller;
    private final Tenancy tenancy;
    private final AdjustmentBook book;

    @Inject
    Handling(Caller caller, Tenancy tenancy, AdjustmentBook book) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.book = book;
    }

    void take(String disputeId, Step step, Actor.Member by, Instant now) {
        DisputeRow seen =
                tenancy.inTransaction(
                        caller.tenant(),
                        () -> DisputeRow.withId(disputeId).orElseThrow(Problem::notFound));
        tenancy.runInTransaction(
                seen.tenantId,
                () -> {
                    DisputeRow row = DisputeRow.locked(disputeId).orElseThrow(Problem::notFound);
                    switch (row.toDispute().take(step, by, now)) {
                        case Answer.Taken(var dispute) -> save(row, dispute, step, by);
                        case Answer.Repeated _ -> {}
                        case Refused refused -> throw problem(refused);
                    }
                });
    }

    private void save(DisputeRow row, Dispute dispute, Step step, Actor.Member by) {
        if (dispute.state() instanceof DisputeState.Accepted) {
            TermsRow terms = TermsRow.latest(row.contractId).orElseThrow();
            Origin origin =
                    new Origin(
                            by.party().key(),
                            by.subject(),
                            by.name(),
                            step.text(),
                            "dispute",
                            row.disputeId);
            row.adjustmentId =
                    dispute.question()
                            .remedy()
                            .map(remedy -> book.record(terms, remedy, origin).adjustmentId)
                            .orElseThrow();
        }
        row.save(dispute);
    }

    private static Problem problem(Refused refused) {
        return switch (refused.code()) {
            case FOUR_EYES, OTHER_PARTY, APPROVER_ONLY ->
                    Problem.forbidden(refused.code().key(), refused.why());
            case NOT_POSSIBLE_NOW -> Problem.conflict(refused.code().key(), refused.why());
        };
    }
}
