package care.accord.reconciliation.settlement.events;

import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.expenditure.files.CareOfMembers;
import care.accord.reconciliation.settlement.events.SettlementIssuer.Interim;
import care.accord.reconciliation.settlement.files.StoredExpenditures;
import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.ReportedResults.Due;
import care.accord.reconciliation.settlement.store.ReportedResults.Halves;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// Load, decide, save: computes one due settlement outside any transaction and issues it in one. Once the data covers the
/// run-out, the final settlement is drafted too; once that is issued, or the contract has ended, there are no more forecasts.
@ApplicationScoped
class SettlementRun {
    private final Tenancy tenancy;
    private final ReportedResults results;
    private final StoredExpenditures expenditures;
    private final CareOfMembers care;
    private final SettlementIssuer issuer;
    private final FinalSettlements finals;

    @Inject
    SettlementRun(
            Tenancy tenancy,
            ReportedResults results,
            StoredExpenditures expenditures,
            CareOfMembers care,
            SettlementIssuer issuer,
            FinalSettlements finals) {
        this.tenancy = tenancy;
        this.results = results;
        this.expenditures = expenditures;
        this.care = care;
        this.issuer = issuer;
        this.finals = finals;
    }

    void settle(Due due) {
        Reported reported = tenancy.inTransaction(due.tenant(), () -> load(due));
        if (tenancy.inTransaction(due.tenant(), () -> isForecastDue(reported))) {
            forecast(due, reported);
        }
        if (reported.runOut().isCoveredBy(reported.roster().paidThrough())) {
            finals.draftIfNone(reported);
        }
        tenancy.runInTransaction(due.tenant(), () -> results.done(due));
    }

    private void forecast(Due due, Reported reported) {
        SettlementInputs soFar = reported.soFar(expenditures);
        Interim interim = new Interim(reported.sources(), soFar, reported.outlook(care, soFar));
        tenancy.runInTransaction(
                due.tenant(),
                () -> {
                    if (isForecastDue(reported)) {
                        issuer.forecast(interim, due.initiator());
                    }
                });
    }

    /// An ended contract is settled once, finally; before that its terms say how often it is forecast.
    private static boolean isForecastDue(Reported reported) {
        String contractId = reported.roster().contractId();
        return !isSettled(contractId)
                && !ContractRow.hasEnded(contractId)
                && reported.contract()
                        .makesForecast(
                                SettlementRow.newestIssued(contractId).map(row -> row.paidThrough),
                                reported.roster().paidThrough());
    }

    private static boolean isSettled(String contractId) {
        Optional<SettlementRow> standing = SettlementRow.standingFinal(contractId);
        return standing.isPresent() && !standing.get().state.equals("draft");
    }

    private Reported load(Due due) {
        Halves halves = results.load(due);
        return finals.reported(halves);
    }
}
