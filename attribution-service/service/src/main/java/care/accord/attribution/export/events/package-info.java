/// Does the jobs of exports, and forgets those whose time is over.
@NullMarked
package care.accord.attribution.export.events;

import org.jspecify.annotations.NullMarked;
