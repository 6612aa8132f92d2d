/// Snapshots read from the population store.
@NullMarked
package care.accord.attribution.snapshot.files;

import org.jspecify.annotations.NullMarked;
