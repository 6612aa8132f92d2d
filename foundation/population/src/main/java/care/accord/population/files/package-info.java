/// Feeds as they arrive: layouts, readers that never keep more than a line, and the verdict on a file as a whole.
@NullMarked
package care.accord.population.files;

import org.jspecify.annotations.NullMarked;
