/// What is kept in memory.
@NullMarked
package care.accord.attribution.snapshot.files;

import org.jspecify.annotations.NullMarked;
