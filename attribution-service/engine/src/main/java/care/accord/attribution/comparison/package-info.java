/// What set off the difference between two runs: one input after another taken from the later run, person by person.
@NullMarked
package care.accord.attribution.comparison;

import org.jspecify.annotations.NullMarked;
