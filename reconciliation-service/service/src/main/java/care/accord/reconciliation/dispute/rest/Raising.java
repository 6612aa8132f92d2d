package care.accord.reconciliation.dispute.rest;

import care.accord.reconciliation.contract.settled.WhatIf;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.dispute.Claim;
import care.accord.reconciliation.dispute.Claim.Proposal;
import care.accord.reconciliation.dispute.Dispute;
import care.accord.reconciliation.dispute.Entry;
import care.accord.reconciliation.dispute.Member;
import care.accord.reconciliation.dispute.Step;
import care.accord.reconciliation.dispute.store.DisputeRow;
import care.accord.reconciliation.life.rest.SettlementAccess;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.life.store.SettlementCourse;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.events.FinalSettlements;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Raises disputes: checks what is asked against the settlement that it is about, keeps back what is in question, and writes it
/// down for both parties.
@RequestScoped
class Raising {
    private final SettlementAccess access;
    private final SettlementMoves moves;
    private final SettlementCourse course;
    private final StoredSettlements settlements;

    @Inject
    Raising(
            SettlementAccess access,
            SettlementMoves moves,
            SettlementCourse course,
            StoredSettlements settlements) {
        this.access = access;
        this.moves = moves;
        this.course = course;
        this.settlements = settlements;
    }

    String raise(DisputeRequest request, Member by) {
        String settlement = Texts.required(request.settlementId(), "/settlementId");
        Claim claim = claim(request);
        Step.Raise step =
                new Step.Raise(
                        Texts.required(request.text(), "/text"),
                        Texts.optional(request.attachment(), "/attachment"));
        return access.change(
                settlement, row -> write(row, claim, new Entry(step, by, moves.now())));
    }

    private static Claim claim(DisputeRequest request) {
        String named = Texts.required(request.type(), "/type");
        Claim.Type type = Claim.Type.of(named).orElseThrow(() -> unknownType(named));
        Optional<Proposal> proposal =
                request.path() == null
                        ? Optional.empty()
                        : Optional.of(
                                new Proposal(
                                        Texts.required(request.path(), "/path"),
                                        Texts.required(request.value(), "/value")));
        Claim claim = new Claim(type, Texts.required(request.step(), "/step"), proposal);
        claim.flaw()
                .ifPresent(flaw -> {
                    throw Texts.invalid(
                            "/path", "'%s' cannot be asked: %s".formatted(type.key(), flaw));
                });
        return claim;
    }

    private static Problem unknownType(String named) {
        String known =
                Arrays.stream(Claim.Type.values())
                        .map(Claim.Type::key)
                        .collect(Collectors.joining(", "));
        return Texts.invalid("/type", "'%s' is not a type; send one of %s".formatted(named, known));
    }

    private String write(SettlementRow settlement, Claim claim, Entry raised) {
        checkStep(settlement, claim);
        DisputeRow row = new DisputeRow();
        row.tenantId = settlement.tenantId;
        row.counterpartyId = settlement.counterpartyId;
        row.disputeId = "d-" + UUID.randomUUID();
        row.contractId = settlement.contractId;
        row.settlementId = settlement.settlementId;
        row.decideBy =
                moves.today()
                        .plusDays(settlements.inputs(settlement).contract().disputeWindowDays());
        row.paymentCents = payment(settlement, claim);
        Dispute dispute = Dispute.raise(settlement.life().kind(), claim, raised);
        row.describe(dispute);
        row.heldCents = course.dispute(settlement, row, access.actor()).cents();
        row.save(dispute);
        return row.disputeId;
    }

    private void checkStep(SettlementRow settlement, Claim claim) {
        List<String> keys = settlements.rows(settlement).stream().map(row -> row.key()).toList();
        if (!keys.contains(claim.step())) {
            throw Texts.invalid(
                    "/step",
                    "'%s' is no row of this settlement; its rows are %s"
                            .formatted(claim.step(), String.join(", ", keys)));
        }
    }

    /// What the payment would be with the value proposed.
    private @Nullable Long payment(SettlementRow settlement, Claim claim) {
        if (claim.proposed().isEmpty()) {
            return null;
        }
        Change change = new Change(claim.proposed().get().path(), claim.proposed().get().value());
        if (!WhatIf.isLeaf(change.path())) {
            throw Texts.invalid(
                    "/path",
                    "'%s' is not a reported value; those are expenditures, memberMonths, qualityPoints and scores.<measure>.numerator or denominator"
                            .formatted(change.path()));
        }
        return switch (WhatIf.apply(settlements.inputs(settlement), List.of(change), "dispute")) {
            case WhatIf.Result.Changed(var inputs) -> inputs.settle().payment().value().cents();
            case WhatIf.Result.Invalid(var problems) -> throw FinalSettlements.invalid(problems);
        };
    }
}
