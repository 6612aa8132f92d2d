/// How much may be sent at once.
@NullMarked
package care.accord.servicekit.limits;

import org.jspecify.annotations.NullMarked;
