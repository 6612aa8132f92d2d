/// How well the beneficiaries of a contract were cared for: measures over claims and clinical records, and the scorecard that
/// compares them with the contract's targets.
@NullMarked
package care.accord.metrics;

import org.jspecify.annotations.NullMarked;
