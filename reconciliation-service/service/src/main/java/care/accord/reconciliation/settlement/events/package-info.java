/// Hears of rosters and scorecards, computes settlements, announces them.
@NullMarked
package care.accord.reconciliation.settlement.events;

import org.jspecify.annotations.NullMarked;
