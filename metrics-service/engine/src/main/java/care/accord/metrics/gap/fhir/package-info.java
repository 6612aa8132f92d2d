/// What clinical measures, written in CQL, say of their gaps.
@NullMarked
package care.accord.metrics.gap.fhir;

import org.jspecify.annotations.NullMarked;
