package care.accord.attribution.assignment;

import java.math.BigDecimal;

/// How a program compares entities: which step decides, what a charge weighs, who wins when charges are equal.
public record Comparison(
        Choice choice, Weights weights, TieBreak tieBreak, PaidService paidService) {

    /// The Shared Savings Program's way.
    public static Comparison plain() {
        return new Comparison(
                new Choice.FirstStepWithService(),
                Weights.EQUAL,
                TieBreak.PRIMARY_CARE_FIRST,
                PaidService.NOT_ASKED);
    }

    /// Which step decides.
    public sealed interface Choice {
        /// The first in which anybody furnished a service.
        record FirstStepWithService() implements Choice {}

        /// The first where its share of all charges is at least this, otherwise the second.
        record ShareOfFirstStep(BigDecimal atLeast) implements Choice {}
    }

    /// What a charge weighs by its day: the last months of the window weigh `later` parts, what lies before `earlier`.
    public record Weights(int earlier, int later, int laterMonths) {
        static final Weights EQUAL = new Weights(1, 1, 0);

        int whole() {
            return earlier == later ? later : earlier + later;
        }
    }

    /// Who wins when charges are equal.
    public enum TieBreak {
        /// The more recent service of a primary care clinician, then of a specialist.
        PRIMARY_CARE_FIRST,
        /// The more recent service that was compared.
        LATEST_SERVICE
    }

    /// Whether a beneficiary needs a service for which something was paid.
    public enum PaidService {
        NOT_ASKED,
        NEEDED
    }
}
