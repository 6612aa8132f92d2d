package care.accord.reconciliation.forecast;

import care.accord.reconciliation.contract.ContractSettlement;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// A forecast as nested maps, as it is sent and stored beside an interim settlement: what it says in decimals, and once the
/// `figures` that explain it, from which all of it can be computed again.
public final class ForecastTree {
    static final String FIGURES = "figures";
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
        ForecastFigures figures = ForecastFigures.of(forecast);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("period", period(completion.days()));
        tree.put("confidence", completion.confidence().display());
        tree.putAll(amounts(figures));
        tree.put("months", completion.months().stream().map(ForecastTree::month).toList());
        tree.put("settlementAtLow", outcome(forecast.atLowExpenditures()));
        tree.put("settlementExpected", outcome(forecast.expected()));
        tree.put("settlementAtHigh", outcome(forecast.atHighExpenditures()));
        tree.put("figure", FigureTree.of(forecast.expected().payment()));
        tree.put(FIGURES, figures.tree());
        return tree;
    }

    private static Map<String, Object> period(DateSpan days) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("start", days.start().toString());
        tree.put("end", days.end().toString());
        return tree;
    }

    /// What follows from the figures alone.
    static Map<String, Object> amounts(ForecastFigures figures) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("memberMonths", figures.memberMonths().value());
        tree.put("known", dollars(figures.known()));
        tree.put("expected", dollars(figures.expected().value()));
        tree.put("low", dollars(figures.low().value()));
        tree.put("high", dollars(figures.high().value()));
        tree.put("notYetKnown", dollars(figures.expected().value().minus(figures.known())));
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

    static Map<String, Object> outcome(ContractSettlement settlement) {
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
