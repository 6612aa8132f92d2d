/// Attribution runs that are due.
@NullMarked
package care.accord.attribution.run.store;

import org.jspecify.annotations.NullMarked;
