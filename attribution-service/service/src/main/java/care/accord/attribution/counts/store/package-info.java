/// How counts by kind lie in a column.
@NullMarked
package care.accord.attribution.counts.store;

import org.jspecify.annotations.NullMarked;
