/// The specification of [care.accord.metrics.measure.fhir].
@NullMarked
package care.accord.metrics.measure.fhir;

import org.jspecify.annotations.NullMarked;
