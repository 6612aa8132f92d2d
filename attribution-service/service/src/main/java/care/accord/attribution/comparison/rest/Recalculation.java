package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Roster;

/// A roster decided again.
///
/// @param then as known on the earlier day
/// @param comparison from then to the roster as it is
record Recalculation(Roster then, Comparison comparison) {}
