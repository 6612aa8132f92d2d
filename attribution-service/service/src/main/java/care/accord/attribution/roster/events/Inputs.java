package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;

/// What a roster is made of: the inputs of the claims' decision, and what the parties agreed on top of it.
record Inputs(RunBasis basis, AdjustmentBasis agreed) {
    static Inputs of(RosterRow roster) {
        return new Inputs(RunBasis.of(roster), AdjustmentBasis.of(roster));
    }

    String rosterId() {
        return "r-" + agreed.runId(basis.inputs(Runs.rules()).runId());
    }
}
