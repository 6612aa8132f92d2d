package care.accord.reconciliation.arrangement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether an arrangement means the same for a part of a period as for the whole: what it pays then grows with the days it is
/// settled for. Reported dollars and counts grow; numbers, rates and scores do not. Only alike figures are added and compared,
/// so dollars fixed for a year, or members to reach in a year, belong to the whole period and keep it in one piece.
public final class Divisibility {
    private static final int FIXED = 0;
    private static final int GROWS = 1;

    private final Arrangement arrangement;
    private final Map<String, Optional<Integer>> known = new HashMap<>();
    private final List<String> obstacles = new ArrayList<>();

    private Divisibility(Arrangement arrangement) {
        this.arrangement = arrangement;
        arrangement.inputs().forEach(input -> known.put(input.name(), growth(input)));
    }

    /// What keeps the period in one piece, one sentence; empty where it can be divided.
    public static Optional<String> obstacle(Arrangement arrangement) {
        Divisibility divisibility = new Divisibility(arrangement);
        arrangement.terms().forEach(divisibility::check);
        arrangement.blocks().forEach(block -> divisibility.growth(block.name()));
        divisibility.payment();
        return divisibility.obstacles.stream().findFirst();
    }

    /// Zero is zero for any number of days; what nobody reports is agreed, once for the period.
    private static Optional<Integer> growth(Input input) {
        if (input.source().isEmpty()) {
            return input.otherwise().filter("0"::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(FIXED);
        }
        return Optional.of(
                switch (input.kind()) {
                    case AMOUNT, COUNT -> GROWS;
                    case RATE, FINDING, WORD, DATE -> FIXED;
                });
    }

    private void check(Term term) {
        term.by()
                .filter(by -> !by.equals(Arrangement.PERFORMANCE_YEAR))
                .filter(by -> !fits(growth(by), FIXED))
                .ifPresent(by ->
                        obstacles.add(
                                "%s depends on %s, which counts the whole period"
                                        .formatted(term.label(), label(by))));
    }

    private void payment() {
        if (!fits(growth(arrangement.payment()), GROWS)) {
            obstacles.add(
                    "%s is one sum for the whole period".formatted(label(arrangement.payment())));
        }
    }

    private Optional<Integer> growth(Operand operand) {
        return switch (operand) {
            case Operand.Literal(var value, _) ->
                    value.signum() == 0 ? Optional.empty() : Optional.of(FIXED);
            case Operand.Named(String name) -> growth(name);
        };
    }

    private Optional<Integer> growth(String name) {
        Optional<Integer> found = known.get(name);
        if (found == null) {
            found =
                    arrangement.blocks().stream()
                            .filter(block -> block.name().equals(name) || holds(block, name))
                            .findFirst()
                            .map(this::growth)
                            .orElse(Optional.of(FIXED));
            known.put(name, found);
        }
        return found;
    }

    private static boolean holds(Block block, String name) {
        return block instanceof Block.Withhold withhold
                && withhold.held().filter(name::equals).isPresent();
    }

    private Optional<Integer> growth(Block block) {
        return switch (block) {
            case Block.Base base -> alike(block, base.parts().stream().map(this::product));
            case Block.Comparison comparison ->
                    comparison.how() == Block.How.OVER
                            ? quotient(comparison)
                            : alike(block, of(comparison.of(), comparison.with()));
            case Block.Gate gate -> gate(gate);
            case Block.Corridor corridor -> corridor(corridor);
            case Block.Share share ->
                    product(Stream.concat(Stream.of(share.of()), share.rates().stream()).toList());
            case Block.Cap cap ->
                    alike(
                            block,
                            Stream.concat(
                                    of(cap.of()),
                                    Stream.concat(cap.atMost().stream(), cap.atLeast().stream())
                                            .map(this::limit)));
            case Block.Withhold withhold -> product(List.of(withhold.of(), withhold.rate()));
            case Block.Adjustment adjustment ->
                    alike(
                            block,
                            Stream.of(
                                            Stream.of(adjustment.of()),
                                            adjustment.plus().stream(),
                                            adjustment.minus().stream())
                                    .flatMap(operands -> operands)
                                    .map(this::growth));
        };
    }

    private Stream<Optional<Integer>> of(Operand... operands) {
        return Stream.of(operands).map(this::growth);
    }

    private Optional<Integer> product(List<Operand> factors) {
        int sum = 0;
        for (Operand factor : factors) {
            Optional<Integer> growth = growth(factor);
            if (growth.isEmpty()) {
                return growth;
            }
            sum += growth.get();
        }
        return Optional.of(sum);
    }

    private Optional<Integer> quotient(Block.Comparison comparison) {
        return growth(comparison.of())
                .map(growth -> growth - growth(comparison.with()).orElse(FIXED));
    }

    private Optional<Integer> gate(Block.Gate gate) {
        gate.when().forEach(condition -> check(gate, condition));
        return gate.of().isEmpty()
                ? Optional.of(FIXED)
                : alike(
                        gate,
                        Stream.concat(gate.of().stream(), gate.otherwise().stream())
                                .map(this::growth));
    }

    private void check(Block.Gate gate, Condition condition) {
        switch (condition) {
            case Condition.Compared compared ->
                    alike(gate, of(compared.figure(), compared.threshold()));
            case Condition.Stated _ -> {}
            case Condition.Not(Condition inner) -> check(gate, inner);
            case Condition.AllOf(var inner) -> inner.forEach(one -> check(gate, one));
            case Condition.AnyOf(var inner) -> inner.forEach(one -> check(gate, one));
            case Condition.Several(_, var inner) -> inner.forEach(one -> check(gate, one));
        }
    }

    private Optional<Integer> corridor(Block.Corridor corridor) {
        switch (corridor.counting()) {
            case Block.Counting.FirstDollar(Operand minimum) -> rate(corridor, minimum);
            case Block.Counting.Excess(Operand minimum) -> rate(corridor, minimum);
            case Block.Counting.Marginal _ -> {}
        }
        return alike(corridor, of(corridor.of(), corridor.against()));
    }

    private void rate(Block block, Operand rate) {
        alike(block, Stream.of(growth(rate), Optional.of(FIXED)));
    }

    private Optional<Integer> limit(Block.Limit limit) {
        return limit.whole()
                .map(whole -> product(List.of(limit.figure(), whole)))
                .orElseGet(() -> growth(limit.figure()));
    }

    private Optional<Integer> alike(Block block, Stream<Optional<Integer>> growths) {
        List<Integer> different = growths.flatMap(Optional::stream).distinct().toList();
        if (different.size() > 1) {
            obstacles.add(
                    "%s puts a sum for the whole period beside one that grows with its months"
                            .formatted(block.label()));
        }
        return different.stream().findFirst();
    }

    private static boolean fits(Optional<Integer> growth, int wanted) {
        return growth.isEmpty() || growth.get() == wanted;
    }

    private String label(String name) {
        return arrangement.labels().getOrDefault(name, name);
    }
}
