package care.accord.reconciliation.dispute.rest;

import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.dispute.Answer;
import care.accord.reconciliation.dispute.Answer.Refused;
import care.accord.reconciliation.dispute.Dispute;
import care.accord.reconciliation.dispute.DisputeState;
import care.accord.reconciliation.dispute.Entry;
import care.accord.reconciliation.dispute.Member;
import care.accord.reconciliation.dispute.Step;
import care.accord.reconciliation.dispute.store.DisputeRow;
import care.accord.reconciliation.life.rest.SettlementAccess;
import care.accord.reconciliation.life.store.Actor;
import care.accord.reconciliation.life.store.SettlementCourse;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.events.FinalSettlements;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Load, decide, save: a step of a dispute. What is decided takes effect in the same transaction: the settlement stands again,
/// or a restatement is drafted with the values that were accepted.
@RequestScoped
class Handling {
    private final SettlementAccess access;
    private final Tenancy tenancy;
    private final SettlementMoves moves;
    private final SettlementCourse course;
    private final FinalSettlements finals;

    @Inject
    Handling(
            SettlementAccess access,
            Tenancy tenancy,
            SettlementMoves moves,
            SettlementCourse course,
            FinalSettlements finals) {
        this.access = access;
        this.tenancy = tenancy;
        this.moves = moves;
        this.course = course;
        this.finals = finals;
    }

    void take(String disputeId, Step step, Member by) {
        String settlement =
                tenancy.inTransaction(
                        access.tenant(),
                        () ->
                                DisputeRow.withId(disputeId)
                                        .orElseThrow(Problem::notFound)
                                        .settlementId);
        access.change(settlement, row -> taken(row, disputeId, step, by));
    }

    private String taken(SettlementRow settlement, String disputeId, Step step, Member by) {
        DisputeRow row = DisputeRow.locked(disputeId).orElseThrow(Problem::notFound);
        switch (row.toDispute().take(step, by, moves.now())) {
            case Answer.Taken(var dispute) -> {
                row.save(dispute);
                follow(settlement, row, dispute);
            }
            case Answer.Repeated _ -> {}
            case Refused refused -> throw problem(refused);
        }
        return row.status;
    }

    private void follow(SettlementRow settlement, DisputeRow row, Dispute dispute) {
        switch (dispute.state()) {
            case DisputeState.Rejected _, DisputeState.Withdrawn _, DisputeState.Settled _ ->
                    course.resolve(settlement, row, access.actor());
            case DisputeState.Accepted _ -> restate(settlement, dispute);
            case DisputeState.Raised _, DisputeState.Proposed _, DisputeState.Applied _ -> {}
        }
    }

    /// Drafts a restatement with every value accepted so far. Without a value somebody of the payer drafts it by hand.
    private void restate(SettlementRow settlement, Dispute dispute) {
        List<Change> changes =
                DisputeRow.accepted(settlement.settlementId).stream()
                        .filter(accepted -> accepted.path != null)
                        .map(accepted -> new Change(accepted.path, accepted.proposed))
                        .toList();
        if (changes.isEmpty()) {
            return;
        }
        Member proposer =
                dispute.history().reversed().stream()
                        .filter(entry -> entry.step() instanceof Step.Propose)
                        .map(Entry::by)
                        .findFirst()
                        .orElseThrow();
        finals.restate(
                settlement,
                new Actor(proposer.party().key(), proposer.subject(), proposer.name()),
                "accepted dispute: " + dispute.history().getFirst().step().text(),
                changes);
    }

    private static Problem problem(Refused refused) {
        return switch (refused.code()) {
            case FOUR_EYES, OTHER_PARTY, APPROVER_ONLY ->
                    Problem.forbidden(refused.code().key(), refused.why());
            case NOT_POSSIBLE_NOW -> Problem.conflict(refused.code().key(), refused.why());
        };
    }
}
