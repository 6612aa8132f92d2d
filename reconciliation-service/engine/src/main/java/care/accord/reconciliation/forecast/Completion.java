package care.accord.reconciliation.forecast;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the months of a period will have cost once all claims are in. Months of which hardly anything is known are left out,
/// and a benchmark that is compared with the result has to leave them out too: [#days].
///
/// @param days of the months that are completed
/// @param known of these months now
/// @param completed known amounts times their completion factors
/// @param below how far the low end of the interval lies from completed
/// @param above how far the high end of the interval lies from completed
public record Completion(
        DateSpan days,
        List<Month> months,
        Amount known,
        Amount completed,
        Amount below,
        Amount above,
        Rate confidence) {
    public Completion {
        months = List.copyOf(months);
    }

    /// The low end of the interval.
    public Amount low() {
        return low(completed, below);
    }

    /// The high end of the interval.
    public Amount high() {
        return high(completed, above);
    }

    static Amount low(Amount completed, Amount below) {
        return completed.minus(below, "Expenditures, low", ChainLadder.RULE);
    }

    static Amount high(Amount completed, Amount above) {
        return completed.plus(above, "Expenditures, high", ChainLadder.RULE);
    }

    /// One month of service.
    ///
    /// @param lag whole months since it ended
    /// @param standardError of the completed amount
    public record Month(
            YearMonth month,
            int lag,
            Amount known,
            Rate factor,
            Amount completed,
            Usd standardError) {
        /// Claims that were incurred and are not known yet.
        public Usd incurredNotKnown() {
            return completed.value().minus(known.value());
        }
    }

    /// Completes the months of the period, from its first; empty as long as no month can be.
    ///
    /// @param period whole months
    /// @param source what the amounts are reported as; never a person
    public static Optional<Completion> of(
            DevelopmentTriangle triangle, DateSpan period, ForecastRules rules, String source) {
        requireWholeMonths(period);
        ChainLadder ladder = ChainLadder.of(triangle);
        List<Month> months = new ArrayList<>();
        YearMonth first = YearMonth.from(period.start());
        for (YearMonth month = first;
                !month.isAfter(YearMonth.from(period.end()));
                month = month.plusMonths(1)) {
            int row = triangle.row(month);
            if (row < 0 || !isKnownEnough(ladder, triangle.lag(row), rules)) {
                break;
            }
            months.add(completed(ladder, triangle, row, source));
        }
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(summed(ladder, triangle, months, rules));
    }

    /// The completed days of each of these parts of a period, in their order; parts of which none is completed are left out.
    public List<DateSpan> daysOf(List<DateSpan> parts) {
        List<DateSpan> completed = new ArrayList<>();
        for (DateSpan part : parts) {
            boolean isLast = part.equals(parts.getLast()) || part.end().isAfter(days.end());
            if (!part.start().isAfter(days.end())) {
                completed.add(new DateSpan(part.start(), isLast ? days.end() : part.end()));
            }
        }
        return completed;
    }

    /// Claims of all months that were incurred and are not known yet.
    public Usd incurredNotKnown() {
        return completed.value().minus(known.value());
    }

    private static boolean isKnownEnough(ChainLadder ladder, int lag, ForecastRules rules) {
        return ladder.completes(lag)
                && ladder.knownShare(lag).compareTo(rules.leastKnown().value()) >= 0;
    }

    private static Month completed(
            ChainLadder ladder, DevelopmentTriangle triangle, int row, String source) {
        YearMonth month = triangle.month(row);
        int lag = triangle.lag(row);
        Amount known = Amount.reported("Known of " + month, new Usd(triangle.now(row)), source);
        Rate factor = ladder.toUltimate(lag);
        return new Month(
                month,
                lag,
                known,
                factor,
                known.times(factor, "Completed " + month, ChainLadder.RULE),
                dollars(ladder.standardError(row)));
    }

    private static Completion summed(
            ChainLadder ladder,
            DevelopmentTriangle triangle,
            List<Month> months,
            ForecastRules rules) {
        Amount known =
                Amount.sum(
                        "Known expenditures",
                        ChainLadder.RULE,
                        months.stream().map(Month::known).toList());
        Amount completed =
                Amount.sum(
                        "Expenditures",
                        ChainLadder.RULE,
                        months.stream().map(Month::completed).toList());
        double error =
                ladder.standardError(
                        triangle.row(months.getFirst().month()),
                        triangle.row(months.getLast().month()));
        Margins margins =
                Margins.of(
                        completed.value().minus(known.value()),
                        error,
                        rules.quantile().value().doubleValue());
        String source =
                "interval of %s by the log-normal law, %s"
                        .formatted(rules.confidence().display(), ChainLadder.RULE);
        return new Completion(
                new DateSpan(
                        months.getFirst().month().atDay(1),
                        months.getLast().month().atEndOfMonth()),
                months,
                known,
                completed,
                Amount.reported("Margin below", margins.below(), source),
                Amount.reported("Margin above", margins.above(), source),
                rules.confidence());
    }

    /// How far the ends of the interval lie from the middle. What is still to come is taken as log-normal with Mack's standard
    /// error, so that it cannot be negative; where less than nothing is to come, as normal.
    private record Margins(Usd below, Usd above) {
        static Margins of(Usd toCome, double error, double quantile) {
            if (error == 0) {
                return new Margins(Usd.ZERO, Usd.ZERO);
            }
            double middle = toCome.cents();
            if (middle <= 0) {
                return new Margins(dollars(quantile * error), dollars(quantile * error));
            }
            double spread = Math.log1p(error * error / (middle * middle));
            double median = Math.log(middle) - spread / 2;
            double reach = quantile * Math.sqrt(spread);
            return new Margins(
                    dollars(Math.max(0, middle - Math.exp(median - reach))),
                    dollars(Math.max(0, Math.exp(median + reach) - middle)));
        }
    }

    private static Usd dollars(double cents) {
        return Usd.rounded(BigDecimal.valueOf(cents).movePointLeft(2));
    }

    /// Whether a period can be completed at all: claims are compared by month of service.
    public static boolean isOfWholeMonths(DateSpan period) {
        return period.start().getDayOfMonth() == 1
                && period.end().getDayOfMonth() == period.end().lengthOfMonth();
    }

    private static void requireWholeMonths(DateSpan period) {
        if (!isOfWholeMonths(period)) {
            throw new IllegalArgumentException(
                    "The period %s is not of whole months: name one from a first to a last day of a month"
                            .formatted(period));
        }
    }
}
