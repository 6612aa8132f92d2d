/// Risk scores of a payer's members from their claims: which diagnoses count, what drives a score, what was not reported again.
@NullMarked
package care.accord.metrics.risk.members;

import org.jspecify.annotations.NullMarked;
