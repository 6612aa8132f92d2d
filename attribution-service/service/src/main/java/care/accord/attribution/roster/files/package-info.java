/// Rosters as files of the population store.
@NullMarked
package care.accord.attribution.roster.files;

import org.jspecify.annotations.NullMarked;
