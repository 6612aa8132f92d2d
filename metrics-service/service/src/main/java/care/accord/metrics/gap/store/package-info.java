/// Gaps in care, the numbers of people in them, and remarks, in PostgreSQL.
package care.accord.metrics.gap.store;
