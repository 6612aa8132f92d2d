/// The published tables of risk models and files of people to score.
@NullMarked
package care.accord.metrics.risk.files;

import org.jspecify.annotations.NullMarked;
