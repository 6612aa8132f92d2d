@NullMarked
package care.accord.attribution.roster;

import org.jspecify.annotations.NullMarked;
