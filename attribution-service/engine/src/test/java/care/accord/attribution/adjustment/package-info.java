@NullMarked
package care.accord.attribution.adjustment;

import org.jspecify.annotations.NullMarked;
