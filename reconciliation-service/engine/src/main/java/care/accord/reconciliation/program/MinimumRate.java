package care.accord.reconciliation.program;

import care.accord.reconciliation.program.Minimum.Band;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The minimum rate of an ACO-year, as a figure that explains itself and as a quotient.
final class MinimumRate {
    private static final String LABEL = "Minimum savings rate";

    private MinimumRate() {}

    static Rate of(AcoYear aco, Minimum minimum) {
        return switch (minimum) {
            case Minimum.Fixed(RuleRate rate) -> rate.figure();
            case Minimum.SlidingScale scale -> slidingScale(aco, scale);
            case Minimum.Elected elected -> {
                BigDecimal reported = elected(aco);
                yield isChoice(reported, elected)
                        ? Rate.reported(
                                "Elected minimum savings and loss rate", reported, aco.source())
                        : slidingScale(aco, elected.otherwise());
            }
        };
    }

    /// The same rate without its explanation.
    static Quotient exact(AcoYear aco, Minimum minimum) {
        return switch (minimum) {
            case Minimum.Fixed(RuleRate rate) -> Quotient.of(rate.fraction());
            case Minimum.SlidingScale scale -> exact(aco, scale);
            case Minimum.Elected elected -> {
                BigDecimal reported = elected(aco);
                yield isChoice(reported, elected)
                        ? Quotient.of(Fraction.of(reported))
                        : exact(aco, elected.otherwise());
            }
        };
    }

    private static BigDecimal elected(AcoYear aco) {
        return aco.reportedMinimum()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "msr_published: missing; a two-sided ACO elects its minimum rate, so it has to be given"));
    }

    private static boolean isChoice(BigDecimal reported, Minimum.Elected elected) {
        for (RuleRate choice : elected.choices()) {
            if (choice.figure().value().compareTo(reported) == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Band> band(AcoYear aco, Minimum.SlidingScale scale) {
        for (Band band : scale.bands()) {
            if (band.first() <= aco.assigned()) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    /// Below the first band CMS sets the rate individually.
    private static BigDecimal individual(AcoYear aco) {
        return aco.reportedMinimum()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "n_assigned: for %d beneficiaries CMS sets the minimum savings rate individually; give it in msr_published"
                                        .formatted(aco.assigned())));
    }

    private static Rate slidingScale(AcoYear aco, Minimum.SlidingScale scale) {
        return band(aco, scale)
                .map(band ->
                        band.falls()
                                ? interpolated(aco, band, scale.rule())
                                : Rate.rule(LABEL, band.atFirst().figure().value(), scale.rule()))
                .orElseGet(() -> Rate.reported(LABEL, individual(aco), aco.source()));
    }

    private static Quotient exact(AcoYear aco, Minimum.SlidingScale scale) {
        Optional<Band> found = band(aco, scale);
        if (found.isEmpty()) {
            return Quotient.of(Fraction.of(individual(aco)));
        }
        Band band = found.get();
        Fraction high = band.atFirst().fraction();
        if (!band.falls()) {
            return Quotient.of(high);
        }
        Fraction fall = band.fallsBy();
        Quotient start = Quotient.of(high.atLeastScale(fall.scale()));
        long width = band.last() - band.first();
        return new Quotient(
                start.numerator() * width - fall.units() * (aco.assigned() - band.first()),
                start.denominator() * width);
    }

    /// Falls evenly from the first to the last number of beneficiaries of the band.
    private static Rate interpolated(AcoYear aco, Band band, Citation rule) {
        Rate assigned =
                Rate.reported(
                        "Assigned beneficiaries", BigDecimal.valueOf(aco.assigned()), aco.source());
        Rate into = assigned.minus(band.firstNumber(), "Beneficiaries into the band", rule);
        Rate position =
                Rate.calculated(
                        "Position in the band",
                        into.value().divide(band.width().value(), MathContext.DECIMAL128),
                        into.label() + " / " + band.width().label(),
                        rule,
                        new Figure[] {into, band.width()});
        return band.atFirst()
                .figure()
                .minus(band.fall().times(position, "Fall so far", rule), LABEL, rule);
    }
}
