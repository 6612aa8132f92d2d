package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A settlement asked again with other leaves: an input that was reported or a term that was agreed. Nothing is settled
/// anew; the figures themselves are computed again, so the answer is exact wherever the figures hold every way the
/// settlement could have gone.
///
/// @param steps the waterfall as it would be
/// @param changed the steps that differ, in order
public record WhatIf(List<Step> steps, List<Change> changed) {
    private static final String SOURCE = "what if";

    public WhatIf {
        steps = List.copyOf(steps);
        changed = List.copyOf(changed);
    }

    /// One step, before and after.
    public record Change(String key, String label, Usd from, Usd to) {
        public Usd delta() {
            return to.minus(from);
        }
    }

    /// The last step of a waterfall is what is paid.
    public Usd payment() {
        return steps.getLast().amount().value();
    }

    /// The leaves that may be replaced, by label.
    public static Map<String, Figure> leaves(List<Step> steps) {
        Map<String, Figure> leaves = new LinkedHashMap<>();
        steps.forEach(step -> collect(step.amount(), leaves));
        return leaves;
    }

    /// Replaces leaves by label: dollars, a fraction, a count, or true or false, each as text.
    ///
    /// @throws IllegalArgumentException naming a label that no leaf has, or a value that the leaf cannot take
    public static WhatIf of(List<Step> steps, Map<String, String> replacements) {
        Map<String, Figure> leaves = leaves(steps);
        Map<String, Figure> instead = new TreeMap<>();
        replacements.forEach((label, text) -> {
            Figure leaf =
                    Optional.ofNullable(leaves.get(label))
                            .orElseThrow(() -> unknown(label, leaves));
            instead.put(label, replaced(leaf, text));
        });
        List<Step> after =
                steps.stream()
                        .map(step ->
                                new Step(
                                        step.key(),
                                        (Amount)
                                                Recalculation.with(
                                                        step.amount(),
                                                        leaf ->
                                                                instead.getOrDefault(
                                                                        leaf.label(), leaf))))
                        .toList();
        return between(steps, after);
    }

    /// Two settlements of the same kind side by side, step by step.
    public static WhatIf between(List<Step> before, List<Step> after) {
        return new WhatIf(after, changes(before, after));
    }

    private static List<Change> changes(List<Step> before, List<Step> after) {
        return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                .filter(i -> !value(before.get(i)).equals(value(after.get(i))))
                .map(i ->
                        new Change(
                                before.get(i).key(),
                                before.get(i).label(),
                                value(before.get(i)),
                                value(after.get(i))))
                .toList();
    }

    private static Usd value(Step step) {
        return step.amount().value();
    }

    private static void collect(Figure figure, Map<String, Figure> leaves) {
        switch (figure.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ ->
                    leaves.putIfAbsent(figure.label(), figure);
            case Figure.Origin.Calculated(_, _, var inputs) ->
                    inputs.forEach(input -> collect(input, leaves));
        }
    }

    private static Figure replaced(Figure leaf, String text) {
        Figure.Origin origin =
                new Figure.Origin.Reported("%s, instead of %s".formatted(SOURCE, leaf.display()));
        try {
            return switch (leaf) {
                case Amount amount -> new Amount(amount.label(), Usd.of(text), origin);
                case Rate rate -> new Rate(rate.label(), new BigDecimal(text), origin);
                case Count count -> new Count(count.label(), number(count, text), origin);
                case Finding finding -> new Finding(finding.label(), truth(text), origin);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is no value for %s, which is %s"
                            .formatted(text, leaf.label(), leaf.display()),
                    e);
        }
    }

    /// What is whole stays whole; months of shared people are not.
    private static BigDecimal number(Count count, String text) {
        return count.number().scale() == 0
                ? BigDecimal.valueOf(Long.parseLong(text))
                : new BigDecimal(text);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is neither true nor false".formatted(text));
        };
    }

    private static IllegalArgumentException unknown(String label, Map<String, Figure> leaves) {
        return new IllegalArgumentException(
                "No input or term is called '%s'; there are %s"
                        .formatted(
                                label,
                                leaves.keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }
}
