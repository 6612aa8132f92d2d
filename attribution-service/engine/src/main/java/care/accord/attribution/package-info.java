/// Which provider a beneficiary belongs to, and why: `primarycare`, `eligibility`, `assignment`, `roster`, `explanation`.
@NullMarked
package care.accord.attribution;

import org.jspecify.annotations.NullMarked;
