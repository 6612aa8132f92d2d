package care.accord.attribution.roster.events;

import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.version.RosterVersion;
import java.util.Optional;

/// A version of a roster that was decided and is not saved yet.
record Decided(Inputs inputs, Optional<RosterRow> previous, RosterVersion version) {}
