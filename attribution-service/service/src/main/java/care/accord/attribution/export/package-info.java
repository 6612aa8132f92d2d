/// What a bulk export is asked for: which types of resources, of whom, since when.
@NullMarked
package care.accord.attribution.export;

import org.jspecify.annotations.NullMarked;
