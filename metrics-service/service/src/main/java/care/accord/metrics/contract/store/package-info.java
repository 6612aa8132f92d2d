/// What the service knows of contracts, their rosters, and runs that are due.
@NullMarked
package care.accord.metrics.contract.store;

import org.jspecify.annotations.NullMarked;
