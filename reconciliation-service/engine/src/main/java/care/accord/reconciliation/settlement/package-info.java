/// What a performance year comes to in dollars, composed of a few building blocks. Start reading at [SettlementCalculator].
@NullMarked
package care.accord.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
