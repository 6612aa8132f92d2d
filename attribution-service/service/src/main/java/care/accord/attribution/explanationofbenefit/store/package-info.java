/// What claims are named by in exchange.
@NullMarked
package care.accord.attribution.explanationofbenefit.store;

import org.jspecify.annotations.NullMarked;
