package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.expenditure.MonthsOfPeople;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A forecast as nested maps, as it is sent and stored beside an interim settlement: what it says in decimals, and once the
/// `figures` that explain it, from which all of it can be computed again.
public final class ForecastTree {
    static final String FIGURES = "figures";
    private static final String PARTS = "parts";
    private static final int DECIMALS = 6;

    private ForecastTree() {}

    public static Map<String, Object> of(Outlook outlook) {
        return switch (outlook) {
            case Outlook.Seen(var forecast) -> of(forecast);
            case Outlook.Unseen(String code, String why) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("missing", code);
                tree.put("why", why);
                yield tree;
            }
        };
    }

    public static Map<String, Object> of(InterimForecast forecast) {
        Completion completion = forecast.completion();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("period", period(completion.days()));
        tree.put("confidence", completion.confidence().display());
        Map<String, Object> computed =
                computed(
                        forecast.figures(),
                        forecast.atLowExpenditures(),
                        forecast.expected(),
                        forecast.atHighExpenditures());
        if (computed.get(PARTS) instanceof List<?> parts) {
            computed.put(PARTS, named(parts, forecast.parts()));
        }
        tree.putAll(computed);
        tree.put("months", completion.months().stream().map(ForecastTree::month).toList());
        tree.put(FIGURES, forecast.figures().tree());
        return tree;
    }

    private static List<Map<String, Object>> named(List<?> parts, List<ForecastPart> days) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("period", period(days.get(i).days()));
            if (parts.get(i) instanceof Map<?, ?> part) {
                part.forEach((key, value) -> tree.put(key.toString(), value));
            }
            named.add(tree);
        }
        return named;
    }

    /// What follows from the figures and from the settlements at the middle and both ends.
    static Map<String, Object> computed(
            ForecastFigures figures,
            ContractSettlement atLow,
            ContractSettlement expected,
            ContractSettlement atHigh) {
        Map<String, Object> tree = amounts(figures.whole());
        tree.put("settlementAtLow", outcome(atLow));
        tree.put("settlementExpected", outcome(expected));
        tree.put("settlementAtHigh", outcome(atHigh));
        tree.put("figure", FigureTree.of(expected.payment()));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Expectation part : figures.parts()) {
            Map<String, Object> row = amounts(part);
            String payment = "payment.%d".formatted(parts.size() + 1);
            row.put("paymentAtLow", step(atLow, payment));
            row.put("payment", step(expected, payment));
            row.put("paymentAtHigh", step(atHigh, payment));
            parts.add(row);
        }
        if (!parts.isEmpty()) {
            tree.put(PARTS, parts);
        }
        return tree;
    }

    private static String step(ContractSettlement settlement, String key) {
        return settlement.steps().stream()
                .filter(step -> step.key().equals(key))
                .map(step -> dollars(step.amount().value()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("its settlement has no row " + key));
    }

    private static Map<String, Object> period(DateSpan days) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("start", days.start().toString());
        tree.put("end", days.end().toString());
        return tree;
    }

    /// What follows from the figures alone.
    private static Map<String, Object> amounts(Expectation of) {
        Map<String, Object> tree = new LinkedHashMap<>();
        BigDecimal people = MonthsOfPeople.in(of.memberMonths());
        tree.put("memberMonths", people.longValueExact());
        if (people.compareTo(of.memberMonths().number()) != 0) {
            tree.put("weightedMonths", of.memberMonths().display());
        }
        tree.put("known", dollars(of.known()));
        tree.put("expected", dollars(of.expected().value()));
        tree.put("low", dollars(of.low().value()));
        tree.put("high", dollars(of.high().value()));
        tree.put("notYetKnown", dollars(of.expected().value().minus(of.known())));
        return tree;
    }

    private static Map<String, Object> month(Completion.Month month) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("month", month.month().toString());
        tree.put("monthsSince", month.lag());
        tree.putAll(completed(month.known(), month.factor(), month.completed()));
        tree.put("standardError", dollars(month.standardError()));
        return tree;
    }

    static Map<String, Object> completed(Amount known, Rate factor, Amount completed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("known", dollars(known.value()));
        tree.put(
                "completionFactor",
                factor.value().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
        tree.put("expected", dollars(completed.value()));
        tree.put("notYetKnown", dollars(completed.value().minus(known.value())));
        return tree;
    }

    private static Map<String, Object> outcome(ContractSettlement settlement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", OutcomeKind.of(settlement.outcome()).key());
        tree.put("savings", dollars(settlement.savings().value()));
        tree.put("payment", dollars(settlement.payment().value()));
        return tree;
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }
}
