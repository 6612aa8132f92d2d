/// The whole platform on one machine without Docker: PostgreSQL, Kafka, Keycloak and the four services as processes
/// that [Platform] starts in order, watches until they are ready, and stops in the opposite order.
@NullMarked
package care.accord.devstack;

import org.jspecify.annotations.NullMarked;
