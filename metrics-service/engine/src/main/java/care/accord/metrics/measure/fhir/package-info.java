/// Measures written in CQL over FHIR R4 records: packages, translation, terminology, retrieval and evaluation.
@NullMarked
package care.accord.metrics.measure.fhir;

import org.jspecify.annotations.NullMarked;
