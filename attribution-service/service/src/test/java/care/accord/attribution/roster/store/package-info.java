/// How rows of rosters are kept, without a database.
@NullMarked
package care.accord.attribution.roster.store;

import org.jspecify.annotations.NullMarked;
