package care.accord.reconciliation.arrangement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every name of an arrangement is measured in, and whether each block can work on what it names. Circles have been
/// ruled out before.
final class Kinds {
    private final Arrangement arrangement;
    private final Notes notes;
    private final Map<String, Kind> known = new HashMap<>();

    Kinds(Arrangement arrangement, Notes notes) {
        this.arrangement = arrangement;
        this.notes = notes;
        arrangement.inputs().forEach(input -> known.put(input.name(), input.kind()));
        arrangement.terms().forEach(term -> known.put(term.name(), term.kind()));
    }

    void check() {
        for (int i = 0; i < arrangement.blocks().size(); i++) {
            check("/blocks/" + i, arrangement.blocks().get(i));
        }
        for (Term term : arrangement.terms()) {
            term.by()
                    .filter(by -> !by.equals(Arrangement.PERFORMANCE_YEAR))
                    .ifPresent(by ->
                            expect(
                                    "/terms/" + term.name() + "/by",
                                    new Operand.Named(by),
                                    term.reading() == Term.Reading.CHOICE
                                            ? Set.of(Kind.WORD)
                                            : Kind.NUMBERS));
        }
        expect("/payment", new Operand.Named(arrangement.payment()), Set.of(Kind.AMOUNT));
    }

    private Optional<Kind> kind(Operand operand) {
        return switch (operand) {
            case Operand.Literal _ -> Optional.empty();
            case Operand.Named(String name) -> Optional.of(kind(name));
        };
    }

    private Kind kind(String name) {
        Kind found = known.get(name);
        if (found == null) {
            found =
                    arrangement.blocks().stream()
                            .filter(block -> block.name().equals(name) || holds(block, name))
                            .findFirst()
                            .map(this::kind)
                            .orElse(Kind.RATE);
            known.put(name, found);
        }
        return found;
    }

    private static boolean holds(Block block, String name) {
        return block instanceof Block.Withhold withhold
                && withhold.held().filter(name::equals).isPresent();
    }

    private Kind kind(Block block) {
        return switch (block) {
            case Block.Base base -> kind(base.parts().getFirst());
            case Block.Comparison comparison ->
                    comparison.how() == Block.How.OVER
                            ? Kind.RATE
                            : kind(comparison.of()).orElse(Kind.RATE);
            case Block.Gate gate ->
                    gate.of().isEmpty() ? Kind.FINDING : kind(gate.of().get()).orElse(Kind.RATE);
            case Block.Corridor _ -> Kind.AMOUNT;
            case Block.Share share -> kind(share.of()).orElse(Kind.RATE);
            case Block.Cap cap -> kind(cap.of()).orElse(Kind.RATE);
            case Block.Withhold withhold -> kind(withhold.of()).orElse(Kind.RATE);
            case Block.Adjustment adjustment -> kind(adjustment.of()).orElse(Kind.RATE);
        };
    }

    private Kind kind(List<Operand> factors) {
        List<Kind> kinds = factors.stream().map(factor -> kind(factor).orElse(Kind.RATE)).toList();
        return kinds.size() == 1
                ? kinds.getFirst()
                : kinds.stream().reduce(Kind::product).orElse(Kind.RATE);
    }

    private void check(String pointer, Block block) {
        switch (block) {
            case Block.Base base -> base(pointer, base);
            case Block.Comparison comparison -> {
                expect(pointer + "/of", comparison.of(), Kind.NUMBERS);
                expect(pointer, comparison.with(), Kind.NUMBERS);
                if (comparison.how() != Block.How.OVER) {
                    same(pointer, Stream.of(comparison.of(), comparison.with()));
                }
            }
            case Block.Gate gate -> {
                gate.of().ifPresent(of -> expect(pointer + "/of", of, Kind.NUMBERS));
                same(pointer, Stream.concat(gate.of().stream(), gate.otherwise().stream()));
                gate.when().forEach(condition -> condition(pointer + "/when", condition));
            }
            case Block.Corridor corridor -> {
                expect(pointer + "/of", corridor.of(), Set.of(Kind.AMOUNT));
                expect(pointer + "/against", corridor.against(), Set.of(Kind.AMOUNT));
                minimum(pointer, corridor.counting());
            }
            case Block.Share share -> {
                expect(pointer + "/of", share.of(), Kind.QUANTITIES);
                share.rates().forEach(rate -> expect(pointer + "/rate", rate, Set.of(Kind.RATE)));
            }
            case Block.Cap cap -> cap(pointer, cap);
            case Block.Withhold withhold -> {
                expect(pointer + "/of", withhold.of(), Kind.QUANTITIES);
                expect(pointer + "/rate", withhold.rate(), Set.of(Kind.RATE));
            }
            case Block.Adjustment adjustment -> {
                expect(pointer + "/of", adjustment.of(), Kind.QUANTITIES);
                same(
                        pointer,
                        Stream.of(
                                        Stream.of(adjustment.of()),
                                        adjustment.plus().stream(),
                                        adjustment.minus().stream())
                                .flatMap(operands -> operands));
            }
        }
    }

    private void minimum(String pointer, Block.Counting counting) {
        switch (counting) {
            case Block.Counting.FirstDollar(Operand minimum) ->
                    expect(pointer + "/minimum", minimum, Set.of(Kind.RATE));
            case Block.Counting.Excess(Operand minimum) ->
                    expect(pointer + "/minimum", minimum, Set.of(Kind.RATE));
            case Block.Counting.Marginal _ -> {}
        }
    }

    private void base(String pointer, Block.Base base) {
        Set<Kind> parts = base.parts().stream().map(this::kind).collect(Collectors.toSet());
        if (parts.size() > 1) {
            notes.problem(pointer, "adds %s: every part must be the same".formatted(words(parts)));
        }
        for (List<Operand> factors : base.parts()) {
            factors.forEach(factor -> expect(pointer, factor, Kind.NUMBERS));
            long whole =
                    factors.stream()
                            .flatMap(factor -> kind(factor).stream())
                            .filter(kind -> kind != Kind.RATE)
                            .count();
            if (factors.size() > 1 && whole > 1) {
                notes.problem(
                        pointer,
                        "multiplies dollars or counts with each other: all factors but one are rates");
            }
        }
    }

    private void cap(String pointer, Block.Cap cap) {
        expect(pointer + "/of", cap.of(), Kind.QUANTITIES);
        Stream.concat(cap.atMost().stream(), cap.atLeast().stream())
                .forEach(limit -> {
                    if (limit.whole().isPresent()) {
                        expect(pointer, limit.figure(), Set.of(Kind.RATE));
                    }
                    same(pointer, Stream.of(cap.of(), limit.whole().orElse(limit.figure())));
                });
    }

    private void condition(String pointer, Condition condition) {
        switch (condition) {
            case Condition.Compared compared -> {
                expect(pointer, compared.figure(), Kind.NUMBERS);
                same(pointer, Stream.of(compared.figure(), compared.threshold()));
            }
            case Condition.Stated(String finding) ->
                    expect(pointer, new Operand.Named(finding), Set.of(Kind.FINDING));
            case Condition.Not(Condition inner) -> condition(pointer, inner);
            case Condition.AllOf(var inner) -> inner.forEach(one -> condition(pointer, one));
            case Condition.AnyOf(var inner) -> inner.forEach(one -> condition(pointer, one));
            case Condition.Several(_, var inner) -> inner.forEach(one -> condition(pointer, one));
        }
    }

    private void expect(String pointer, Operand operand, Set<Kind> wanted) {
        kind(operand)
                .filter(kind -> !wanted.contains(kind))
                .ifPresent(kind ->
                        notes.problem(
                                pointer,
                                "names %s, a figure of kind %s: expected %s"
                                        .formatted(name(operand), kind.word(), words(wanted))));
    }

    private void same(String pointer, Stream<Operand> operands) {
        List<Operand> all = operands.toList();
        Set<Kind> kinds =
                all.stream().flatMap(one -> kind(one).stream()).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            notes.problem(
                    pointer,
                    "puts together %s: %s cannot be compared or added"
                            .formatted(
                                    all.stream().map(Kinds::name).collect(Collectors.joining(", ")),
                                    words(kinds)));
        }
    }

    private static String name(Operand operand) {
        return switch (operand) {
            case Operand.Named(String name) -> name;
            case Operand.Literal(var value, _) -> value.toPlainString();
        };
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::word).collect(Collectors.joining(" and "));
    }
}
