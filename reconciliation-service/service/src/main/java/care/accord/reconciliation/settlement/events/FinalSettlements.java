package care.accord.reconciliation.settlement.events;

import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.WhatIf;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.store.Actor;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.events.SettlementIssuer.Occasion;
import care.accord.reconciliation.settlement.files.StoredExpenditures;
import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.ReportedResults.Halves;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.Sources;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/// Drafts of final settlements and of restatements: computed when the data covers the run-out, or because somebody of the
/// payer asks and says why.
@ApplicationScoped
public class FinalSettlements {
    private final Tenancy tenancy;
    private final ReportedResults results;
    private final ContractDocuments documents;
    private final StoredExpenditures expenditures;
    private final StoredSettlements settlements;
    private final SettlementIssuer issuer;
    private final SettlementMoves moves;

    @Inject
    FinalSettlements(
            Tenancy tenancy,
            ReportedResults results,
            ContractDocuments documents,
            StoredExpenditures expenditures,
            StoredSettlements settlements,
            SettlementIssuer issuer,
            SettlementMoves moves) {
        this.tenancy = tenancy;
        this.results = results;
        this.documents = documents;
        this.expenditures = expenditures;
        this.settlements = settlements;
        this.issuer = issuer;
        this.moves = moves;
    }

    Reported reported(Halves halves) {
        int version = halves.roster().contractVersion();
        ContractRow contract =
                ContractRow.version(halves.roster().contractId(), version)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Contract %s has no version %d, which its roster names"
                                                .formatted(halves.roster().contractId(), version)));
        return new Reported(documents.versions(contract), halves.roster(), halves.scorecard());
    }

    void draftIfNone(Reported reported) {
        String tenant = reported.roster().parties().payer();
        String contractId = reported.roster().contractId();
        if (tenancy.inTransaction(
                tenant, () -> SettlementRow.standingFinal(contractId).isPresent())) {
            return;
        }
        SettlementInputs inputs =
                reported.whole(
                        expenditures, reported.runOut().knownOn(reported.roster().dataAsOf()));
        tenancy.runInTransaction(
                tenant,
                () ->
                        issuer.draft(
                                reported.sources(),
                                inputs,
                                new Occasion(
                                        Actor.platform(),
                                        "The data covers the run-out through "
                                                + reported.runOut().lastDay(),
                                        null)));
    }

    /// Drafts the final settlement of a contract on the newest data, whether or not it covers the run-out.
    ///
    /// @return its id
    public String request(String tenant, String contractId, Actor by, String reason) {
        Reported reported =
                tenancy.inTransaction(
                        tenant,
                        () -> {
                            refuseSecondFinal(contractId);
                            return newest(contractId);
                        });
        if (reported.roster().dataAsOf().isBefore(reported.contract().performancePeriod().end())) {
            throw Problem.conflict(
                    "period-not-over",
                    "The newest data ends on %s, before the performance period does on %s"
                            .formatted(
                                    reported.roster().dataAsOf(),
                                    reported.contract().performancePeriod().end()));
        }
        SettlementInputs inputs =
                reported.whole(
                        expenditures, reported.runOut().knownOn(reported.roster().dataAsOf()));
        return tenancy.inTransaction(
                tenant,
                () ->
                        issuer.draft(reported.sources(), inputs, new Occasion(by, reason, null))
                                .settlementId);
    }

    private static void refuseSecondFinal(String contractId) {
        SettlementRow.standingFinal(contractId)
                .ifPresent(first -> {
                    throw Problem.conflict(
                                    "final-exists",
                                    "The contract has a final settlement, which is %s; restate it, or discard it while it is a draft"
                                            .formatted(first.state))
                            .with("settlement", "/v1/settlements/" + first.settlementId);
                });
    }

    private Reported newest(String contractId) {
        ContractRow contract = ContractRow.current(contractId).orElseThrow(Problem::notFound);
        Reported newest =
                reported(
                        results.newest(contract.contractId)
                                .orElseThrow(() ->
                                        Problem.conflict(
                                                "nothing-to-settle",
                                                "The contract has no roster with a scorecard yet")));
        int version = newest.roster().contractVersion();
        if (version != contract.version) {
            throw Problem.conflict(
                    "results-of-another-version",
                    "The newest roster was decided under version %d and version %d is in force; ask again once its roster is there"
                            .formatted(version, contract.version));
        }
        return newest;
    }

    /// Drafts what would take the place of a settlement, from all that is known now.
    ///
    /// @return its id
    public String restate(String tenant, String settlementId, Actor by, String reason) {
        Reported reported =
                tenancy.inTransaction(tenant, () -> newest(restatable(settlementId).contractId));
        SettlementInputs inputs = reported.whole(expenditures, reported.roster().dataAsOf());
        return tenancy.inTransaction(
                tenant,
                () -> {
                    restatable(settlementId);
                    discardDraft(settlementId);
                    return issuer.draft(
                                    reported.sources(),
                                    inputs,
                                    new Occasion(by, reason, settlementId))
                            .settlementId;
                });
    }

    /// Drafts what would take the place of a settlement with other values of its leaves, in the transaction under way.
    ///
    /// @return its id
    public String restate(SettlementRow old, Actor by, String reason, List<Change> changes) {
        restatable(old.settlementId);
        discardDraft(old.settlementId);
        changes.stream()
                .filter(change -> !WhatIf.isLeaf(change.path()))
                .findFirst()
                .ifPresent(term -> {
                    throw Problem.conflict(
                            "term-not-a-value",
                            "'%s' is a term of the contract; the parties amend the contract instead"
                                    .formatted(term.path()));
                });
        return switch (WhatIf.apply(settlements.inputs(old), changes, "restatement: " + reason)) {
            case WhatIf.Result.Changed(var inputs) ->
                    issuer.draft(
                                    Sources.of(old),
                                    inputs,
                                    new Occasion(by, reason, old.settlementId))
                            .settlementId;
            case WhatIf.Result.Invalid(var problems) -> throw invalid(problems);
        };
    }

    public static Problem invalid(List<FieldProblem> problems) {
        return Problem.invalid(
                "invalid-change",
                "%d changes cannot be made; each error says why".formatted(problems.size()),
                problems.stream()
                        .map(one -> new Problem.FieldError(one.pointer(), one.detail()))
                        .toList());
    }

    private static SettlementRow restatable(String settlementId) {
        SettlementRow old = SettlementRow.locked(settlementId).orElseThrow(Problem::notFound);
        if (!old.life().allowed().contains(Move.Name.RESTATE)) {
            throw Problem.conflict("illegal-move", old.life().illegal(Move.Name.RESTATE))
                    .with("state", old.state)
                    .with("allowed", old.life().allowed().stream().map(Move.Name::key).toList());
        }
        SettlementRow.restatementOf(settlementId)
                .filter(other -> !other.state.equals("draft"))
                .ifPresent(other -> {
                    throw Problem.conflict(
                                    "restated-already",
                                    "It was restated by version %d; restate that"
                                            .formatted(other.version))
                            .with("settlement", "/v1/settlements/" + other.settlementId);
                });
        return old;
    }

    private void discardDraft(String settlementId) {
        SettlementRow.restatementOf(settlementId)
                .ifPresent(draft ->
                        moves.make(
                                draft,
                                new Move.Discard(),
                                Actor.platform(),
                                "another draft takes its place"));
    }
}
