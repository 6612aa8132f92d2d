/// Which lists a run is given.
@NullMarked
package care.accord.attribution.deliveredlist.store;

import org.jspecify.annotations.NullMarked;
