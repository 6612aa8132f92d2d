/// The audit trail as auditors get it: events of which each carries the hash of the one before.
@NullMarked
package care.accord.messages.audit;

import org.jspecify.annotations.NullMarked;
