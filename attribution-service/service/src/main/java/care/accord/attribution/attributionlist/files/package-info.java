/// What the population store knows about a person on a list.
@NullMarked
package care.accord.attribution.attributionlist.files;

import org.jspecify.annotations.NullMarked;
