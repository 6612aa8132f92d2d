/// Tests of what FHIR operations write.
@NullMarked
package care.accord.metrics.report.fhir;

import org.jspecify.annotations.NullMarked;
