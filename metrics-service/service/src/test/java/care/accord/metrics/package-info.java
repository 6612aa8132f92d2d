/// The service on real parts: PostgreSQL, Kafka, signed tokens and a population store.
@NullMarked
package care.accord.metrics;

import org.jspecify.annotations.NullMarked;
