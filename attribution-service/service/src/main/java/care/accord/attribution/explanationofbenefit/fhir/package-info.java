/// Explanations of benefit as FHIR R4: read, search, and written line by line.
@NullMarked
package care.accord.attribution.explanationofbenefit.fhir;

import org.jspecify.annotations.NullMarked;
