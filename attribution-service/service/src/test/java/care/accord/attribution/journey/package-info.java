/// The service on real PostgreSQL, Kafka and signed tokens.
@NullMarked
package care.accord.attribution.journey;

import org.jspecify.annotations.NullMarked;
