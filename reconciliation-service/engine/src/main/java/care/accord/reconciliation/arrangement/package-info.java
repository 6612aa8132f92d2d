/// What two parties agreed to pay each other, as data: named inputs and terms, and blocks that turn them into a payment.
/// Start reading at [Block], then [ArrangementCalculator].
@NullMarked
package care.accord.reconciliation.arrangement;

import org.jspecify.annotations.NullMarked;
