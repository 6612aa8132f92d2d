/// Which providers a beneficiary belongs to, and what decided it: plurality of allowed charges, one pass per beneficiary.
@NullMarked
package care.accord.attribution.assignment;

import org.jspecify.annotations.NullMarked;
