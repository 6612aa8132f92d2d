/// What the directory shows, in worked numbers.
@NullMarked
package care.accord.metrics.directory;

import org.jspecify.annotations.NullMarked;
