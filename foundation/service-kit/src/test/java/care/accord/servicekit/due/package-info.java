@NullMarked
package care.accord.servicekit.due;

import org.jspecify.annotations.NullMarked;
