/// What a period will have cost once all its claims are in, and what an interim settlement would then come to.
@NullMarked
package care.accord.reconciliation.forecast;

import org.jspecify.annotations.NullMarked;
