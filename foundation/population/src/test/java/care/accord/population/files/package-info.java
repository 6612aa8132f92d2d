@NullMarked
package care.accord.population.files;

import org.jspecify.annotations.NullMarked;
