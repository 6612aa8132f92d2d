package care.accord.reconciliation.settlement.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.SettlementPart;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.files.CareOfMembers;
import care.accord.reconciliation.expenditure.files.CareOfMembers.Care;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.life.RunOut;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.events.ReportedScores;
import care.accord.reconciliation.settlement.files.StoredExpenditures;
import care.accord.reconciliation.settlement.store.Sources;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;

/// A roster and its scorecard with the contract version they belong to: what a settlement is computed from.
///
/// @param versions whose terms settle days of the period; the last is the one they belong to
record Reported(
        List<Division.Version> versions, RosterDecided roster, ScorecardComputed scorecard) {

    ContractDocument contract() {
        return versions.getLast().contract();
    }

    Sources sources() {
        return Sources.of(roster, scorecard.scorecardId());
    }

    RunOut runOut() {
        return RunOut.after(
                contract().performancePeriod().end(),
                contract().reconciliation().finalMonthsAfter());
    }

    /// The part of the period that is known, with everything received.
    SettlementInputs soFar(StoredExpenditures expenditures) {
        return inputs(contract().known(roster.paidThrough()), roster.dataAsOf(), expenditures);
    }

    /// What the period will have cost once the claims still to come are in.
    Outlook outlook(CareOfMembers care, SettlementInputs soFar) {
        return care.outlook(
                new Care(contract(), roster, roster.parties().payer()),
                soFar.days(),
                soFar::settleAt);
    }

    /// The whole period, with the claims that were known on a day.
    SettlementInputs whole(StoredExpenditures expenditures, LocalDate knownOn) {
        return inputs(contract().performancePeriod(), knownOn, expenditures);
    }

    private SettlementInputs inputs(
            DateSpan days, LocalDate knownOn, StoredExpenditures expenditures) {
        List<Division.Part> parts = Division.of(versions, days);
        List<Expenditures> spent =
                expenditures.of(roster, parts.stream().map(Reported::period).toList(), knownOn);
        String name = versions.getLast().name();
        List<MeasureScore> scores = ReportedScores.of(scorecard);
        SettlementInputs inputs =
                Division.isDivided(versions, days)
                        ? SettlementInputs.inParts(
                                name, contract(), scores, SettlementPart.of(parts, spent))
                        : new SettlementInputs(name, contract(), spent.getFirst(), scores);
        return inputs.with(ReportedScores.points(scorecard))
                .lacking(ReportedScores.unscored(scorecard));
    }

    private static Expenditures.Period period(Division.Part part) {
        return new Expenditures.Period(part.days(), part.contract().arrangement().basis());
    }
}
