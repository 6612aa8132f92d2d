/// How well filled prescriptions cover the days of a treatment: the proportion of days covered, by class of drug.
@NullMarked
package care.accord.metrics.adherence;

import org.jspecify.annotations.NullMarked;
