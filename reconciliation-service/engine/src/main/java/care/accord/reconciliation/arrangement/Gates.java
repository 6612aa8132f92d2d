package care.accord.reconciliation.arrangement;

import static care.accord.reconciliation.arrangement.Figures.kind;

import care.accord.reconciliation.arrangement.Figures.Name;
import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a gate lets pass, and why.
final class Gates {
    private Gates() {}

    static Figure of(Block.Gate gate, Sheet sheet) {
        Name name = BlockFigures.name(gate, sheet);
        if (gate.of().isEmpty()) {
            return all(gate.when(), name, new Place(gate, sheet));
        }
        Figure of = sheet.figure(gate.of().get(), Kind.RATE, gate);
        Figure open = open(gate, of, new Place(gate, sheet));
        if (gate.otherwise().isEmpty()) {
            return Figures.of(kind(of), Operation.IF, name, of, open);
        }
        Figure otherwise = sheet.figure(gate.otherwise().get(), kind(of), gate);
        return Figures.of(kind(of), Operation.OTHERWISE, name, of, open, otherwise);
    }

    /// Where a condition stands.
    private record Place(Block.Gate gate, Sheet sheet) {
        Name called(String label) {
            return new Name(label, sheet.citation(gate));
        }
    }

    private static Figure open(Block.Gate gate, Figure of, Place place) {
        return gate.when().size() == 1
                ? figure(gate.when().getFirst(), place)
                : all(gate.when(), place.called(of.label() + " passes"), place);
    }

    private static Figure all(List<Condition> conditions, Name name, Place place) {
        if (conditions.size() == 1) {
            Figure only = figure(conditions.getFirst(), place);
            return only.origin() instanceof Figure.Origin.Calculated(_, var rule, var inputs)
                    ? renamed(conditions.getFirst(), name, new Known(rule, inputs, only))
                    : Figures.of(Kind.FINDING, Operation.SUM, name, only);
        }
        return Figures.folded(Operation.AND, figures(conditions, place), name);
    }

    private record Known(
            care.accord.vocabulary.Citation rule, List<Figure> inputs, Figure figure) {}

    /// A gate of one comparison is that comparison under the gate's own name.
    private static Figure renamed(Condition condition, Name name, Known known) {
        return switch (condition) {
            case Condition.Compared compared ->
                    Figures.of(
                            Kind.FINDING,
                            compared.relation().operation(),
                            name,
                            known.inputs().toArray(Figure[]::new));
            case Condition.Stated _,
                    Condition.Not _,
                    Condition.AllOf _,
                    Condition.AnyOf _,
                    Condition.Several _ ->
                    Figures.of(Kind.FINDING, Operation.SUM, name, known.figure());
        };
    }

    private static List<Figure> figures(List<Condition> conditions, Place place) {
        return conditions.stream().map(condition -> figure(condition, place)).toList();
    }

    private static Figure figure(Condition condition, Place place) {
        return switch (condition) {
            case Condition.Compared compared -> compared(compared, place);
            case Condition.Stated(String finding) -> place.sheet().figure(finding);
            case Condition.Not(Condition inner) -> {
                Figure found = figure(inner, place);
                yield Figures.of(
                        Kind.FINDING, Operation.NOT, place.called("not: " + found.label()), found);
            }
            case Condition.AllOf(var conditions) -> joined(Operation.AND, conditions, place);
            case Condition.AnyOf(var conditions) -> joined(Operation.OR, conditions, place);
            case Condition.Several several -> several(several, place);
        };
    }

    private static Figure joined(Operation operation, List<Condition> conditions, Place place) {
        List<Figure> figures = figures(conditions, place);
        String word = operation == Operation.AND ? "all" : "any";
        return figures.size() == 1
                ? figures.getFirst()
                : Figures.folded(operation, figures, place.called(word + " of " + named(figures)));
    }

    private static Figure several(Condition.Several several, Place place) {
        List<Figure> figures = new ArrayList<>(figures(several.conditions(), place));
        String label = "%d of %s".formatted(several.needed(), named(figures));
        figures.addFirst(
                care.accord.vocabulary.Rate.rule(
                        place.gate().label() + ", conditions needed",
                        BigDecimal.valueOf(several.needed()),
                        place.sheet().citation(place.gate())));
        return Figures.of(
                Kind.FINDING,
                Operation.SEVERAL,
                place.called(label),
                figures.toArray(Figure[]::new));
    }

    private static String named(List<Figure> figures) {
        return figures.stream().map(Figure::label).collect(Collectors.joining("; "));
    }

    private static Figure compared(Condition.Compared compared, Place place) {
        Sheet sheet = place.sheet();
        Figure figure = sheet.figure(compared.figure(), Kind.RATE, place.gate());
        Figure threshold = sheet.figure(compared.threshold(), kind(figure), place.gate());
        return Figures.of(
                Kind.FINDING,
                compared.relation().operation(),
                place.called(
                        "%s %s %s"
                                .formatted(
                                        figure.label(),
                                        compared.relation().words(),
                                        threshold.label())),
                figure,
                threshold);
    }
}
