/// Settlements over HTTP, as JSON, CSV and PDF.
@NullMarked
package care.accord.reconciliation.settlement.rest;

import org.jspecify.annotations.NullMarked;
