/// Contracts over HTTP: posting, reading, approving.
@NullMarked
package care.accord.reconciliation.contract.rest;

import org.jspecify.annotations.NullMarked;
