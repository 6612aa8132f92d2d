/// The attribution list as Da Vinci ATR 2.1.0 has it: FHIR R4 resources and operations over rosters.
@NullMarked
package care.accord.attribution.attributionlist.fhir;

import org.jspecify.annotations.NullMarked;
