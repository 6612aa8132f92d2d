@NullMarked
package care.accord.attribution.run;

import org.jspecify.annotations.NullMarked;
