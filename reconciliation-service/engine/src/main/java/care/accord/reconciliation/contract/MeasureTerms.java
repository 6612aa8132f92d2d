package care.accord.reconciliation.contract;

import java.math.BigDecimal;
import java.util.Arrays;

/// A quality measure of the contract.
///
/// @param target the rate to reach, a fraction
/// @param role what the measure decides
public record MeasureTerms(String measure, String title, BigDecimal target, Role role) {
    /// What a measure decides.
    public enum Role {
        /// Whether savings are shared at all.
        GATE("gate"),
        /// How much of a bonus pool is earned.
        BONUS("bonus"),
        /// Nothing: it is reported.
        REPORT("report");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        static Role of(String key) {
            return Arrays.stream(values())
                    .filter(role -> role.key.equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        public String key() {
            return key;
        }
    }
}
