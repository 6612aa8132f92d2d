/// Clinical feeds and the records they brought, in PostgreSQL.
package care.accord.metrics.clinical.store;
