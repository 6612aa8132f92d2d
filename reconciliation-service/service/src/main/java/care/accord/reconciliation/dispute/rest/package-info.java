/// Disputes about settlements over HTTP: raised by one party, decided by two people.
@NullMarked
package care.accord.reconciliation.dispute.rest;

import org.jspecify.annotations.NullMarked;
