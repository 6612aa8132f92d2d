package care.accord.reconciliation.settlement.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.SettlementInputs;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.files.CareOfMembers;
import care.accord.reconciliation.expenditure.files.CareOfMembers.Care;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.life.RunOut;
import care.accord.reconciliation.scoring.events.ReportedScores;
import care.accord.reconciliation.settlement.files.StoredExpenditures;
import care.accord.reconciliation.settlement.store.Sources;
import java.time.LocalDate;

/// A roster and its scorecard with the contract version they belong to: what a settlement is computed from.
///
/// @param name how citations call the contract version
record Reported(
        String name, ContractDocument contract, RosterDecided roster, ScorecardComputed scorecard) {

    Sources sources() {
        return Sources.of(roster, scorecard.scorecardId());
    }

    RunOut runOut() {
        return RunOut.after(
                contract.performancePeriod().end(), contract.reconciliation().finalMonthsAfter());
    }

    /// The part of the period that is known, with everything received.
    SettlementInputs soFar(StoredExpenditures expenditures) {
        return inputs(
                expenditures.of(
                        roster,
                        new Expenditures.Period(contract.known(roster.paidThrough()), basis()),
                        roster.dataAsOf()));
    }

    /// What the period will have cost once the claims still to come are in.
    Outlook outlook(CareOfMembers care, SettlementInputs soFar) {
        return care.outlook(new Care(contract, roster, roster.parties().payer()), soFar::settleAt);
    }

    /// The whole period, with the claims that were known on a day.
    SettlementInputs whole(StoredExpenditures expenditures, LocalDate knownOn) {
        return inputs(
                expenditures.of(
                        roster,
                        new Expenditures.Period(contract.performancePeriod(), basis()),
                        knownOn));
    }

    private CostBasis basis() {
        return contract.arrangement().basis();
    }

    private SettlementInputs inputs(Expenditures spent) {
        return new SettlementInputs(
                name,
                contract,
                spent,
                ReportedScores.of(scorecard),
                ReportedScores.points(scorecard));
    }
}
