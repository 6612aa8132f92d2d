package care.accord.reconciliation.settlement.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is still to come, as the statement of an interim settlement prints it: the settlement at the expected expenditures and
/// at both ends of their interval, and every month with the factor that completes it.
final class ForecastLines {
    private ForecastLines() {}

    /// @param forecast as it was stored
    static List<Standing> of(Map<?, ?> forecast) {
        if (forecast.get("why") instanceof String why) {
            return List.of(new Standing("forecast", "No forecast: " + why, ""));
        }
        List<Standing> lines = new ArrayList<>();
        Map<?, ?> period = map(forecast, "period");
        String ends = "end of the %s interval".formatted(text(forecast, "confidence"));
        add(
                lines,
                "known",
                "Known expenditures of %s through %s"
                        .formatted(text(period, "start"), text(period, "end")),
                text(forecast, "known"));
        add(lines, "expected", "Expected once all claims are in", text(forecast, "expected"));
        add(lines, "low", "Expected, low " + ends, text(forecast, "low"));
        add(lines, "high", "Expected, high " + ends, text(forecast, "high"));
        add(lines, "payment", "Payment at what is expected", payment(forecast, "Expected"));
        add(lines, "payment-at-low", "Payment at the low end", payment(forecast, "AtLow"));
        add(lines, "payment-at-high", "Payment at the high end", payment(forecast, "AtHigh"));
        if (forecast.get("parts") instanceof List<?> parts) {
            parts.forEach(part -> lines.add(part(part)));
        }
        if (forecast.get("months") instanceof List<?> months) {
            months.forEach(month -> lines.add(month(month)));
        }
        return lines;
    }

    private static void add(List<Standing> lines, String key, String text, String amount) {
        lines.add(new Standing("forecast-" + key, text, amount));
    }

    private static String payment(Map<?, ?> forecast, String where) {
        return text(map(forecast, "settlement" + where), "payment");
    }

    /// The payment of a part of a divided period.
    private static Standing part(Object found) {
        Map<?, ?> part = found instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> period = map(part, "period");
        return new Standing(
                "forecast-part-" + text(period, "start"),
                "%s through %s, expected to cost %s (%s to %s): payment"
                        .formatted(
                                text(period, "start"),
                                text(period, "end"),
                                text(part, "expected"),
                                text(part, "low"),
                                text(part, "high")),
                text(part, "payment"));
    }

    private static Standing month(Object found) {
        Map<?, ?> month = found instanceof Map<?, ?> map ? map : Map.of();
        return new Standing(
                "forecast-month-" + text(month, "month"),
                "%s, %s known times the factor %s of a month that ended %s months ago"
                        .formatted(
                                text(month, "month"),
                                text(month, "known"),
                                text(month, "completionFactor"),
                                text(month, "monthsSince")),
                text(month, "expected"));
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    private static Map<?, ?> map(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> part ? part : Map.of();
    }
}
