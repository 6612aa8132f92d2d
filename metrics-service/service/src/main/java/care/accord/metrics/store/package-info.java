/// Bulk rows into PostgreSQL. Not null-marked: the annotations of the PostgreSQL driver cannot be read by the checker.
package care.accord.metrics.store;
