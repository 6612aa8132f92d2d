@NullMarked
package care.accord.attribution.assignment;

import org.jspecify.annotations.NullMarked;
