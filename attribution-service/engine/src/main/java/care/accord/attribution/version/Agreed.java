package care.accord.attribution.version;

import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.run.Run;

/// What a version is made of: the decisions of a run, and what the parties agreed on top of them.
public record Agreed(Run run, Adjustments adjustments) {
    Roster roster() {
        return adjustments.applyTo(run.roster());
    }
}
