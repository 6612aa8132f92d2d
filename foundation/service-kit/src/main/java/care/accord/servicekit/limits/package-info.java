/// How much may be sent at once, and how deep it may be nested.
@NullMarked
package care.accord.servicekit.limits;

import org.jspecify.annotations.NullMarked;
