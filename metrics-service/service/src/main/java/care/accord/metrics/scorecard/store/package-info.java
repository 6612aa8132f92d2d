/// Scorecards, their measures and the members behind them, in PostgreSQL.
package care.accord.metrics.scorecard.store;
