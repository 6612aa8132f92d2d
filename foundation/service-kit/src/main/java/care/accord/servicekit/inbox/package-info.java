/// Messages take effect once: their ids are remembered in the transaction of their effect.
@NullMarked
package care.accord.servicekit.inbox;

import org.jspecify.annotations.NullMarked;
