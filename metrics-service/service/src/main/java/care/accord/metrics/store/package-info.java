/// Bulk rows into PostgreSQL.
@NullMarked
package care.accord.metrics.store;

import org.jspecify.annotations.NullMarked;
