@NullMarked
package care.accord.servicekit.idempotency;

import org.jspecify.annotations.NullMarked;
