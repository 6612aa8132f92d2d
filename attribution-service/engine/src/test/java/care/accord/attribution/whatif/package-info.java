@NullMarked
package care.accord.attribution.whatif;

import org.jspecify.annotations.NullMarked;
