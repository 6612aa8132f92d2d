@NullMarked
package care.accord.attribution.primarycare;

import org.jspecify.annotations.NullMarked;
