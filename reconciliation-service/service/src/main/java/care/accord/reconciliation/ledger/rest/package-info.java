/// The ledger of a contract over HTTP.
@NullMarked
package care.accord.reconciliation.ledger.rest;

import org.jspecify.annotations.NullMarked;
