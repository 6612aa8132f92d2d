@NullMarked
package care.accord.servicekit;

import org.jspecify.annotations.NullMarked;
