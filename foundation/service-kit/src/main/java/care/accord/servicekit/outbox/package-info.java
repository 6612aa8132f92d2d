/// Messages leave in the transaction that caused them: written to a table, drained to Kafka.
@NullMarked
package care.accord.servicekit.outbox;

import org.jspecify.annotations.NullMarked;
