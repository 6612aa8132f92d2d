/// Measures, reports of them and gaps in care as Da Vinci DEQM 5.0.0 exchanges them.
@NullMarked
package care.accord.metrics.report.fhir;

import org.jspecify.annotations.NullMarked;
