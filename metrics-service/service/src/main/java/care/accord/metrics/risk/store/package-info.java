/// Risk scores of rosters in PostgreSQL, and the published tables that tenants loaded for them.
package care.accord.metrics.risk.store;
