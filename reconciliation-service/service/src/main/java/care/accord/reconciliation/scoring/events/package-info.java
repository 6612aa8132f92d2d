/// What metrics-service announced of a scorecard, as settlements take it.
@NullMarked
package care.accord.reconciliation.scoring.events;

import org.jspecify.annotations.NullMarked;
