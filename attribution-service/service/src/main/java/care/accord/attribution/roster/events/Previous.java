package care.accord.attribution.roster.events;

import care.accord.attribution.roster.store.RosterRow;

/// The version before, and what it was made of.
record Previous(RosterRow roster, Inputs inputs) {
    static Previous of(RosterRow roster) {
        return new Previous(roster, Inputs.of(roster));
    }
}
