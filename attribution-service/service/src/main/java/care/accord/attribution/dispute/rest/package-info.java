/// Roster disputes: raised by one party, decided by the other.
@NullMarked
package care.accord.attribution.dispute.rest;

import org.jspecify.annotations.NullMarked;
