package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import java.util.Optional;

/// A run that was made and is not saved yet.
record Decided(
        String rosterId,
        RunBasis basis,
        AdjustmentBasis agreed,
        String rulesEdition,
        Optional<RosterRow> previous,
        Roster before,
        Roster after,
        RosterDifference difference) {}
