package care.accord.attribution.whatif;

import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Decision;

/// Somebody whose place on the roster would be another one.
///
/// @param before what was decided
/// @param after what would be decided
public record Move(Change change, Decision before, Decision after) {}
