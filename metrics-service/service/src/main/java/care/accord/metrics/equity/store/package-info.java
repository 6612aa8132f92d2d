/// Counts of scorecards by groups of people, in PostgreSQL.
package care.accord.metrics.equity.store;
