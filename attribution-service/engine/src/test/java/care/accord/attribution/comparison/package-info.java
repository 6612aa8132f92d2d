@NullMarked
package care.accord.attribution.comparison;

import org.jspecify.annotations.NullMarked;
