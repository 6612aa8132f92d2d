package care.accord.reconciliation.statement.fhir;

import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Which payment stream of Da Vinci VBPR an arrangement is. However it is written, it shows in what it pays: whether less
/// spending pays more, whether more spending has to be repaid, whether nothing is paid without quality.
enum PaymentStream {
    /// Two-sided with a minimum that losses have to reach.
    SHARED_LOSSES("ssl", "earnings-ssl"),
    /// One-sided; nothing is paid without quality.
    SHARED_SAVINGS_GATED("ssq", "earnings-ssl"),
    /// One-sided.
    SHARED_SAVINGS("ssp", "earnings-ssl"),
    /// The whole difference to the benchmark counts, without a minimum.
    TOTAL_COST("tcoc", "earnings-ssl"),
    /// An amount for each member and month that care does not change; quality may change a part of it.
    CAPITATION("pcpcp", "earnings-cap"),
    /// Nothing but quality is paid for.
    QUALITY("qip", "earnings-qip");

    private static final long MONTHS = 12_000;
    private static final Usd LITTLE = Usd.of("1.00");
    private static final Usd MUCH = Usd.of("100000000000.00");
    private static final String SOURCE = "asked to see what the arrangement pays for";

    private final String code;
    private final String earnings;

    PaymentStream(String code, String earnings) {
        this.code = code;
        this.earnings = earnings;
    }

    /// In VBPR's code system payment-stream.
    String code() {
        return code;
    }

    /// The performance metric of what is earned by it.
    String earnings() {
        return earnings;
    }

    static PaymentStream of(SettlementInputs inputs) {
        Asked asked = new Asked(inputs);
        Usd best = asked.pays(LITTLE, Quality.ALL);
        Usd worst = asked.pays(MUCH, Quality.ALL);
        Usd withoutQuality = asked.pays(LITTLE, Quality.NONE);
        boolean isPaidWithoutQuality = withoutQuality.cents() > 0;
        if (best.equals(worst)) {
            return isPaidWithoutQuality ? CAPITATION : QUALITY;
        }
        if (!hasMinimum(inputs.contract().arrangement())) {
            return TOTAL_COST;
        }
        if (worst.isNegative()) {
            return SHARED_LOSSES;
        }
        return isPaidWithoutQuality ? SHARED_SAVINGS : SHARED_SAVINGS_GATED;
    }

    private static boolean hasMinimum(Arrangement arrangement) {
        return switch (arrangement) {
            case Arrangement.SharedSavings _ -> true;
            case Arrangement.Blocks blocks ->
                    blocks.agreed().blocks().stream()
                            .anyMatch(
                                    care.accord.reconciliation.arrangement.Block.Corridor.class
                                            ::isInstance);
        };
    }

    private enum Quality {
        NONE,
        ALL
    }

    /// The contract without its incentives, which have streams of their own.
    private record Asked(SettlementInputs inputs) {
        Usd pays(Usd cost, Quality quality) {
            SettlementInputs other =
                    new SettlementInputs(
                            inputs.name(),
                            inputs.contract(),
                            new Expenditures(
                                    Count.reported("Member months", MONTHS, SOURCE),
                                    Amount.reported("Expenditures", cost, SOURCE)),
                            scores(quality),
                            Optional.of(
                                    Rate.reported(
                                            "Quality points",
                                            BigDecimal.valueOf(reached(quality)),
                                            SOURCE)));
            ContractSettlement settled = other.settle();
            return settled.steps().stream()
                    .filter(step -> step.key().startsWith(PerformanceReport.BONUS))
                    .map(step -> step.amount().value())
                    .reduce(settled.payment().value(), Usd::minus);
        }

        private List<MeasureScore> scores(Quality quality) {
            return inputs.contract().measures().stream()
                    .map(measure ->
                            MeasureScore.reported(
                                    measure.measure(),
                                    measure.title(),
                                    1,
                                    reached(quality),
                                    SOURCE))
                    .toList();
        }

        private static int reached(Quality quality) {
            return switch (quality) {
                case NONE -> 0;
                case ALL -> 1;
            };
        }
    }
}
