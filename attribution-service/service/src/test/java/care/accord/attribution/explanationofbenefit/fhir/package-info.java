/// Laws of what is exported, without a service around them.
@NullMarked
package care.accord.attribution.explanationofbenefit.fhir;

import org.jspecify.annotations.NullMarked;
