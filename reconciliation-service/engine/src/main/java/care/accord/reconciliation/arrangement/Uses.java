package care.accord.reconciliation.arrangement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which names a part of an arrangement speaks of, in the order it does.
final class Uses {
    private Uses() {}

    static List<String> of(Block block) {
        return operands(block).distinct().toList();
    }

    static List<String> of(Term term) {
        Stream<String> day =
                switch (term.source()) {
                    case Term.Source.Stated _ -> Stream.of();
                    case Term.Source.Ruled ruled -> ruled.on().stream();
                };
        return Stream.concat(
                        term.by().filter(by -> !by.equals(Arrangement.PERFORMANCE_YEAR)).stream(),
                        day)
                .toList();
    }

    private static Stream<String> operands(Block block) {
        return switch (block) {
            case Block.Base base -> base.parts().stream().flatMap(Uses::named);
            case Block.Comparison comparison -> named(List.of(comparison.of(), comparison.with()));
            case Block.Gate gate ->
                    Stream.of(
                                    named(gate.of()),
                                    gate.when().stream().flatMap(Uses::conditions),
                                    named(gate.otherwise()))
                            .flatMap(names -> names);
            case Block.Corridor corridor ->
                    Stream.concat(
                            named(List.of(corridor.of(), corridor.against())),
                            counting(corridor.counting()));
            case Block.Share share ->
                    Stream.concat(named(List.of(share.of())), named(share.rates()));
            case Block.Cap cap ->
                    Stream.concat(
                            named(List.of(cap.of())),
                            Stream.concat(cap.atMost().stream(), cap.atLeast().stream())
                                    .flatMap(Uses::limit));
            case Block.Withhold withhold -> named(List.of(withhold.of(), withhold.rate()));
            case Block.Adjustment adjustment ->
                    Stream.of(
                                    named(List.of(adjustment.of())),
                                    named(adjustment.plus()),
                                    named(adjustment.minus()))
                            .flatMap(names -> names);
        };
    }

    private static Stream<String> limit(Block.Limit limit) {
        return Stream.concat(named(List.of(limit.figure())), named(limit.whole()));
    }

    private static Stream<String> counting(Block.Counting counting) {
        return switch (counting) {
            case Block.Counting.FirstDollar first -> named(List.of(first.minimum()));
            case Block.Counting.Excess excess -> named(List.of(excess.minimum()));
            case Block.Counting.Marginal _ -> Stream.of();
        };
    }

    private static Stream<String> conditions(Condition condition) {
        return switch (condition) {
            case Condition.Compared compared ->
                    named(List.of(compared.figure(), compared.threshold()));
            case Condition.Stated stated -> Stream.of(stated.finding());
            case Condition.Not not -> conditions(not.condition());
            case Condition.AllOf all -> all.conditions().stream().flatMap(Uses::conditions);
            case Condition.AnyOf any -> any.conditions().stream().flatMap(Uses::conditions);
            case Condition.Several several ->
                    several.conditions().stream().flatMap(Uses::conditions);
        };
    }

    private static Stream<String> named(Optional<Operand> operand) {
        return named(operand.stream().toList());
    }

    private static Stream<String> named(List<Operand> operands) {
        return operands.stream()
                .flatMap(operand ->
                        switch (operand) {
                            case Operand.Named(String name) -> Stream.of(name);
                            case Operand.Literal _ -> Stream.of();
                        });
    }
}
