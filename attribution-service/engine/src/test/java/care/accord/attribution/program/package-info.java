@NullMarked
package care.accord.attribution.program;

import org.jspecify.annotations.NullMarked;
