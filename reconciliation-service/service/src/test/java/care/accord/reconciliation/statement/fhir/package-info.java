/// Settlements in the words of Da Vinci VBPR.
@NullMarked
package care.accord.reconciliation.statement.fhir;

import org.jspecify.annotations.NullMarked;
