/// What a snapshot consists of: its manifest, its tables and their files, which are opened and read here.
@NullMarked
package care.accord.population.store.snapshot;

import org.jspecify.annotations.NullMarked;
