@NullMarked
package care.accord.servicekit.tidying;

import org.jspecify.annotations.NullMarked;
