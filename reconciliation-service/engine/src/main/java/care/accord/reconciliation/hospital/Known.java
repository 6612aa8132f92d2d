package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A rate as far as printed numbers tell it.
///
/// @param rate the likeliest, the middle of what is open
/// @param span what is open
/// @param inputs that it was calculated from, none of a printed number
public record Known(Rate rate, Span span, List<Known> inputs) {
    /// Digits that a span is shown with.
    private static final MathContext SHOWN = new MathContext(7);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Known {
        inputs = List.copyOf(inputs);
    }

    /// A number as it is printed.
    public static Known printed(Rate rate) {
        return new Known(rate, Span.printed(rate.value()), List.of());
    }

    /// The least value with so many decimals that this rounds to. Half a unit above it rounds up, and the end of a span is not in it.
    public BigDecimal least(int decimals) {
        return span.low().add(halfUnit(decimals)).setScale(decimals, RoundingMode.FLOOR);
    }

    /// The greatest value with so many decimals that this rounds to.
    public BigDecimal most(int decimals) {
        return span.high().subtract(halfUnit(decimals)).setScale(decimals, RoundingMode.CEILING);
    }

    private static BigDecimal halfUnit(int decimals) {
        return HALF.scaleByPowerOfTen(-decimals);
    }

    /// Whether everything that is open rounds to one value.
    public boolean isDetermined(int decimals) {
        return least(decimals).compareTo(most(decimals)) >= 0;
    }

    /// The inputs that keep it open: the widest, and those at least half as wide.
    public List<Known> limits() {
        BigDecimal widest =
                inputs.stream()
                        .map(input -> input.span.width())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return inputs.stream()
                .filter(input -> input.span.width().multiply(BigDecimal.TWO).compareTo(widest) >= 0)
                .toList();
    }

    /// Whether printed numbers tell this with so many decimals; if not, between which values they leave it, and which inputs would
    /// have to be printed with more digits.
    public Finding determined(int decimals, Citation rule) {
        boolean isDetermined = isDetermined(decimals);
        String all = rate.label() + " from " + shown(span);
        String formula =
                isDetermined
                        ? "%s rounds to %s only".formatted(all, least(decimals))
                        : "%s rounds to %s or %s; %s would need more digits"
                                .formatted(all, least(decimals), most(decimals), limitLabels());
        List<Figure> figures = new ArrayList<>(List.of(rate));
        for (Known limit : isDetermined ? List.<Known>of() : limits()) {
            figures.add(limit.end("Least ", limit.span.low(), rule));
            figures.add(limit.end("Most ", limit.span.high(), rule));
        }
        return Finding.calculated(
                rate.label() + " is determined by what is printed",
                isDetermined,
                formula,
                rule,
                figures.toArray(Figure[]::new));
    }

    /// The inputs that keep it open, by name.
    public String limitLabels() {
        return limits().stream()
                .map(limit -> limit.rate.label())
                .collect(Collectors.joining(" and "));
    }

    private Rate end(String which, BigDecimal value, Citation rule) {
        return Rate.calculated(
                which + rate.label(),
                value.round(SHOWN),
                "what is printed leaves " + shown(span),
                rule,
                rate);
    }

    private static String shown(Span span) {
        return "%s to %s"
                .formatted(
                        span.low().round(SHOWN).toPlainString(),
                        span.high().round(SHOWN).toPlainString());
    }
}
