/// Removes what publications left in a store, while nobody publishes there.
@NullMarked
package care.accord.servicekit.tidying;

import org.jspecify.annotations.NullMarked;
