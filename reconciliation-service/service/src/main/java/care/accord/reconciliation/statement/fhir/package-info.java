/// Statements as Da Vinci value-based performance reports.
@NullMarked
package care.accord.reconciliation.statement.fhir;

import org.jspecify.annotations.NullMarked;
