/// Exports are ordered: what a client asks for of whom, and whether it may (FHIR Bulk Data Access).
@NullMarked
package care.accord.attribution.export.order.fhir;

import org.jspecify.annotations.NullMarked;
