@NullMarked
package care.accord.attribution.version.store;

import org.jspecify.annotations.NullMarked;
