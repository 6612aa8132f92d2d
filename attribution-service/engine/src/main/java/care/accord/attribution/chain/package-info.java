/// Attribution by an ordered chain of rules for commercial and Medicaid contracts: the first rule that decides wins, and
/// every decision records which rules were tried and why they did not decide.
@NullMarked
package care.accord.attribution.chain;

import org.jspecify.annotations.NullMarked;
