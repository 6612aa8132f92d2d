/// What a measure is and what it answers: one standing for each member of a cohort, with the facts that decided it. Every way
/// of evaluating measures stands behind [care.accord.metrics.measure.Measure].
@NullMarked
package care.accord.metrics.measure;

import org.jspecify.annotations.NullMarked;
