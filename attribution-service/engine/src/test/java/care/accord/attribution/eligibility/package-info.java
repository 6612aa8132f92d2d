@NullMarked
package care.accord.attribution.eligibility;

import org.jspecify.annotations.NullMarked;
