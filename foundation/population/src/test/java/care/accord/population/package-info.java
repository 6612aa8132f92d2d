@NullMarked
package care.accord.population;

import org.jspecify.annotations.NullMarked;
