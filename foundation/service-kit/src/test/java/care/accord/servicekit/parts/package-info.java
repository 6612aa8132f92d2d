/// The real parts that service tests run on: PostgreSQL, Kafka and an issuer of signed tokens.
@NullMarked
package care.accord.servicekit.parts;

import org.jspecify.annotations.NullMarked;
