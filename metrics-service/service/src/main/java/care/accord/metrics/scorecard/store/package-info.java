/// Scorecards, their measures and the members behind them, in PostgreSQL.
@NullMarked
package care.accord.metrics.scorecard.store;

import org.jspecify.annotations.NullMarked;
