/// A request that is repeated with its idempotency key is not carried out twice.
@NullMarked
package care.accord.servicekit.idempotency;

import org.jspecify.annotations.NullMarked;
