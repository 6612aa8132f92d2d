package care.accord.reconciliation.scoring;

import care.accord.reconciliation.settlement.Operation;
import java.math.BigDecimal;

/// A rate that a measure has to come to, from the side on which care is better.
public record Bar(Side side, BigDecimal rate) {
    /// On which side of the bar a rate has to lie; the bar itself counts.
    public enum Side {
        /// Of shares of members whom good care reaches.
        AT_LEAST("atLeast", Operation.REACHES),
        /// Of events that good care avoids.
        AT_MOST("atMost", Operation.WITHIN);

        private final String field;
        private final Operation comparison;

        Side(String field, Operation comparison) {
            this.field = field;
            this.comparison = comparison;
        }

        /// What contracts call it.
        public String field() {
            return field;
        }

        Operation comparison() {
            return comparison;
        }
    }

    /// Whether a rate passes, compared unrounded.
    public boolean isPassedBy(BigDecimal other) {
        return switch (side) {
            case AT_LEAST -> other.compareTo(rate) >= 0;
            case AT_MOST -> other.compareTo(rate) <= 0;
        };
    }

    /// Whether this bar asks for more than another of the same side.
    public boolean isHarderThan(Bar other) {
        return side == other.side && rate.compareTo(other.rate) != 0 && other.isPassedBy(rate);
    }
}
