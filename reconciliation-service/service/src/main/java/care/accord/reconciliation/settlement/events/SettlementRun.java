package care.accord.reconciliation.settlement.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractSettlement;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.files.StoredExpenditures;
import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.ReportedResults.Due;
import care.accord.reconciliation.settlement.store.ReportedResults.Halves;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Load, decide, save: computes one due settlement outside any transaction and issues it in one.
@ApplicationScoped
class SettlementRun {
    /// Changes whenever the same inputs could give another settlement.
    private static final String ENGINE = "settlement-1";

    private static final int RUN_ID_LENGTH = 32;

    private final Tenancy tenancy;
    private final ReportedResults results;
    private final ContractDocuments documents;
    private final StoredExpenditures expenditures;
    private final SettlementIssuer issuer;

    @Inject
    SettlementRun(
            Tenancy tenancy,
            ReportedResults results,
            ContractDocuments documents,
            StoredExpenditures expenditures,
            SettlementIssuer issuer) {
        this.tenancy = tenancy;
        this.results = results;
        this.documents = documents;
        this.expenditures = expenditures;
        this.issuer = issuer;
    }

    /// What a settlement is computed from.
    record Inputs(ContractDocument contract, RosterDecided roster, ScorecardComputed scorecard) {
        /// Names the inputs: the same give the same settlement under the same id.
        String runId() {
            try {
                String text =
                        String.join(
                                "\n",
                                ENGINE,
                                rulesEdition(),
                                roster.contractId(),
                                Integer.toString(roster.contractVersion()),
                                roster.snapshotId(),
                                roster.rosterId(),
                                scorecard.scorecardId());
                byte[] hash =
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash).substring(0, RUN_ID_LENGTH);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        String rulesEdition() {
            return ProgramRules.bundled().edition();
        }
    }

    void settle(Due due) {
        Inputs inputs = tenancy.inTransaction(due.tenant(), () -> load(due));
        ContractSettlement settlement = decide(inputs);
        tenancy.runInTransaction(
                due.tenant(),
                () -> {
                    issuer.issue(inputs, settlement, due.initiator());
                    results.done(due);
                });
    }

    private Inputs load(Due due) {
        Halves halves = results.load(due);
        ContractRow contract =
                ContractRow.version(due.contractId(), halves.roster().contractVersion())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Contract %s has no version %d, which its roster names"
                                                .formatted(
                                                        due.contractId(),
                                                        halves.roster().contractVersion())));
        return new Inputs(documents.read(contract), halves.roster(), halves.scorecard());
    }

    private ContractSettlement decide(Inputs inputs) {
        ContractDocument contract = inputs.contract();
        Expenditures spent =
                expenditures.of(
                        inputs.roster(),
                        new Expenditures.Period(
                                contract.known(inputs.roster().paidThrough()),
                                contract.arrangement().basis()));
        String source = "scorecard version " + inputs.scorecard().scorecardVersion();
        List<MeasureScore> scores =
                inputs.scorecard().measures().stream()
                        .map(score ->
                                MeasureScore.reported(
                                        score.measure(),
                                        score.title(),
                                        score.denominator(),
                                        score.numerator(),
                                        source))
                        .toList();
        String name =
                "contract %s version %d"
                        .formatted(contract.name(), inputs.roster().contractVersion());
        return ContractSettlement.settle(name, contract, spent, scores);
    }
}
