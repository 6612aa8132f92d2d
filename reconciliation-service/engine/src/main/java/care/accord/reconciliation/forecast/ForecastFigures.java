package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a forecast follows from.
///
/// @param whole all months that are completed
/// @param parts of them, in their order, where the period is divided and more than one part is completed; they add up to the whole
public record ForecastFigures(Expectation whole, List<Expectation> parts) {
    private static final String PARTS = "parts";

    public ForecastFigures {
        parts = List.copyOf(parts);
    }

    /// The expenditures that are settled, at one end or in the middle: of each part, or of the whole.
    List<Expenditures> leaves(Function<Expectation, Amount> end) {
        return (parts.isEmpty() ? List.of(whole) : parts)
                .stream().map(one -> one.leaf(end.apply(one))).toList();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = margins(whole);
        tree.put("expected", FigureTree.of(whole.expected()));
        if (!parts.isEmpty()) {
            tree.put(PARTS, parts.stream().map(ForecastFigures::part).toList());
        }
        return tree;
    }

    /// What a part is expected to have cost are months of the whole, which are told once.
    private static Map<String, Object> part(Expectation part) {
        Map<String, Object> tree = margins(part);
        tree.put("months", part.months().size());
        return tree;
    }

    private static Map<String, Object> margins(Expectation one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("memberMonths", FigureTree.of(one.memberMonths()));
        tree.put("below", FigureTree.of(one.below()));
        tree.put("above", FigureTree.of(one.above()));
        return tree;
    }

    /// Where a stored forecast and its computation from its own figures differ, one sentence each; empty when it equals itself,
    /// and where there is none.
    ///
    /// @param settle the contract's terms with everything but the expenditures of each part
    public static List<String> differences(
            Map<?, ?> stored, Function<List<Expenditures>, ContractSettlement> settle) {
        if (!(stored.get(ForecastTree.FIGURES) instanceof Map<?, ?> figures)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        try {
            ForecastFigures read = read(figures);
            read.addUp(differences);
            read.compare(stored, settle, differences);
        } catch (IllegalArgumentException | IllegalStateException e) {
            differences.add("Forecast: " + e.getMessage());
        }
        return differences;
    }

    private static ForecastFigures read(Map<?, ?> tree) {
        Expectation whole = expectation(tree, amount(tree, "expected"));
        List<Expectation> parts = new ArrayList<>();
        int from = 0;
        for (Object item : tree.get(PARTS) instanceof List<?> list ? list : List.of()) {
            if (!(item instanceof Map<?, ?> part)
                    || !(part.get("months") instanceof Number months)) {
                throw new IllegalArgumentException("a part of it does not say its months");
            }
            int to = from + months.intValue();
            if (to <= from || to > whole.months().size()) {
                throw new IllegalArgumentException("its parts are not its months");
            }
            parts.add(expectation(part, whole.expectedOf(from, to)));
            from = to;
        }
        return new ForecastFigures(whole, parts);
    }

    private static Expectation expectation(Map<?, ?> tree, Amount expected) {
        if (figure(tree, "memberMonths") instanceof Count months) {
            return new Expectation(months, expected, amount(tree, "below"), amount(tree, "above"));
        }
        throw new IllegalArgumentException("its member months are no count");
    }

    private static Amount amount(Map<?, ?> tree, String key) {
        if (figure(tree, key) instanceof Amount amount) {
            return amount;
        }
        throw new IllegalArgumentException("its figure %s is no amount".formatted(key));
    }

    private static Figure figure(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Map<?, ?> figure) {
            return FigureTree.read(figure);
        }
        throw new IllegalArgumentException("it has no figure " + key);
    }

    private void addUp(List<String> differences) {
        if (parts.isEmpty()) {
            return;
        }
        Map<String, Function<Expectation, Amount>> amounts = new LinkedHashMap<>();
        amounts.put("expected", Expectation::expected);
        amounts.put("below", Expectation::below);
        amounts.put("above", Expectation::above);
        amounts.forEach((name, of) -> {
            Usd sum =
                    parts.stream().map(part -> of.apply(part).value()).reduce(Usd.ZERO, Usd::plus);
            if (!sum.equals(of.apply(whole).value())) {
                differences.add(
                        "forecast.parts: %s is %s in sum, %s of the whole"
                                .formatted(name, sum, of.apply(whole).value()));
            }
        });
        BigDecimal months =
                parts.stream()
                        .map(part -> part.memberMonths().number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (months.compareTo(whole.memberMonths().number()) != 0) {
            differences.add(
                    "forecast.parts: memberMonths is %s in sum, %s of the whole"
                            .formatted(months.toPlainString(), whole.memberMonths().display()));
        }
    }

    private void compare(
            Map<?, ?> stored,
            Function<List<Expenditures>, ContractSettlement> settle,
            List<String> differences) {
        Recalculation.check(whole.expected());
        Map<String, Object> again =
                ForecastTree.computed(
                        this,
                        settle.apply(leaves(Expectation::low)),
                        settle.apply(leaves(Expectation::expected)),
                        settle.apply(leaves(Expectation::high)));
        again.put("months", whole.months().stream().map(Expectation.Month::tree).toList());
        compare("forecast", again, stored, differences);
    }

    private static void compare(
            String path, Object again, @Nullable Object stored, List<String> differences) {
        if (again instanceof Map<?, ?> tree && stored instanceof Map<?, ?> found) {
            tree.forEach(
                    (key, value) -> compare(path + "." + key, value, found.get(key), differences));
        } else if (again instanceof List<?> rows) {
            List<?> found = stored instanceof List<?> list ? list : List.of();
            if (rows.size() != found.size()) {
                differences.add(
                        "%s are %d, stored as %d".formatted(path, rows.size(), found.size()));
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                compare("%s[%d]".formatted(path, i), rows.get(i), found.get(i), differences);
            }
        } else if (!again.equals(stored) && !again.toString().equals(String.valueOf(stored))) {
            differences.add("%s is %s, stored as %s".formatted(path, again, stored));
        }
    }
}
