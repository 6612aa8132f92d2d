@NullMarked
package care.accord.attribution.explanation;

import org.jspecify.annotations.NullMarked;
