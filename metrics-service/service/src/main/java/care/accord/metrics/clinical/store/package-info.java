/// Clinical feeds and the records they brought, in PostgreSQL.
@NullMarked
package care.accord.metrics.clinical.store;

import org.jspecify.annotations.NullMarked;
