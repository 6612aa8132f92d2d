@NullMarked
package care.accord.attribution.version;

import org.jspecify.annotations.NullMarked;
