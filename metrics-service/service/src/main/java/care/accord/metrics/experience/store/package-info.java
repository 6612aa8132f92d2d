/// Survey results in PostgreSQL.
@NullMarked
package care.accord.metrics.experience.store;

import org.jspecify.annotations.NullMarked;
