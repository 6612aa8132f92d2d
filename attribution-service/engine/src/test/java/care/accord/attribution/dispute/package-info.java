@NullMarked
package care.accord.attribution.dispute;

import org.jspecify.annotations.NullMarked;
