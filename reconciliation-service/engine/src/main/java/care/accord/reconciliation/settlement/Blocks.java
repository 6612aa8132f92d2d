package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;

/// Applies building blocks in order. Amounts are magnitudes here: a loss is positive until the settlement is signed.
public final class Blocks {
    private Blocks() {}

    /// What passes through the blocks, one step for each; the last is the result.
    ///
    /// @param benchmark what caps in terms of the benchmark refer to
    public static Result apply(Amount start, Amount benchmark, List<Block> blocks) {
        List<Step> steps = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Amount amount = start;
        for (Block block : blocks) {
            amount = apply(amount, benchmark, block);
            if (block instanceof Block.CapUnknown unknown) {
                missing.add(unknown.missingInput());
            } else {
                steps.add(new Step(key(block), amount));
            }
        }
        return new Result(amount, steps, missing);
    }

    /// The amount that came through, how it got there, and the inputs that were missing on the way.
    public record Result(Amount amount, List<Step> steps, List<String> missingInputs) {
        public Result {
            steps = List.copyOf(steps);
            missingInputs = List.copyOf(missingInputs);
        }
    }

    private static Amount apply(Amount amount, Amount benchmark, Block block) {
        return switch (block) {
            case Block.Gate gate ->
                    Operation.IF.amount(gate.label(), gate.rule(), amount, gate.open());
            case Block.Share share -> amount.times(share.rate(), share.label(), share.rule());
            case Block.Withhold withhold -> {
                Amount kept =
                        amount.times(withhold.rate(), withhold.rate().label(), withhold.rule());
                yield amount.minus(kept, withhold.label(), withhold.rule());
            }
            case Block.CapOfBenchmark cap -> {
                Amount limit =
                        benchmark.times(cap.rate(), limitLabel(cap.rate().label()), cap.rule());
                yield amount.orAtMost(limit, cap.label(), cap.rule());
            }
            case Block.CapOf cap -> {
                Amount limit =
                        cap.whole().times(cap.rate(), limitLabel(cap.rate().label()), cap.rule());
                yield amount.orAtMost(limit, cap.label(), cap.rule());
            }
            case Block.CapUnknown _ -> amount;
            case Block.Adjustment adjustment -> {
                Amount rest =
                        amount.minus(
                                adjustment.reduction(),
                                "Before the floor of zero",
                                adjustment.rule());
                Amount zero = Amount.rule("Zero", Usd.ZERO, adjustment.rule());
                yield rest.orAtLeast(zero, adjustment.label(), adjustment.rule());
            }
        };
    }

    private static String limitLabel(String rate) {
        return rate.endsWith(" rate") ? rate.substring(0, rate.length() - " rate".length()) : rate;
    }

    private static String key(Block block) {
        return switch (block) {
            case Block.Gate _ -> "gate";
            case Block.Share _ -> "share";
            case Block.Withhold _ -> "withhold";
            case Block.CapOfBenchmark _, Block.CapOf _, Block.CapUnknown _ -> "cap";
            case Block.Adjustment _ -> "adjustment";
        };
    }
}
