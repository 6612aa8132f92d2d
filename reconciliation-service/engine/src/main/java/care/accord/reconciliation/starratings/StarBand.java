package care.accord.reconciliation.starratings;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scores that earn a number of stars, as CMS prints them: `>= 58 % to < 71 %`, `<= 0.11`, `100%`.
public record StarBand(int stars, String text, List<Limit> limits) {
    private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>|)\\s*(-?[0-9.]+)");

    public StarBand {
        limits = List.copyOf(limits);
    }

    /// One side of a band.
    record Limit(String sign, BigDecimal at) {
        boolean admits(BigDecimal score) {
            int order = score.compareTo(at);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "" -> order == 0;
                case String other ->
                        throw new IllegalStateException("No limit is written " + other);
            };
        }
    }

    /// Reads a band.
    ///
    /// @throws IllegalArgumentException if it is written in another way
    public static StarBand of(int stars, String text) {
        List<Limit> limits = new ArrayList<>();
        for (String side : text.replace("%", "").split(" to ", -1)) {
            Matcher limit = LIMIT.matcher(side.strip());
            if (!limit.matches()) {
                throw new IllegalArgumentException(
                        "'%s' is not a band of scores, such as '>= 58 %% to < 71 %%'"
                                .formatted(text));
            }
            limits.add(new Limit(limit.group(1), new BigDecimal(limit.group(2))));
        }
        return new StarBand(stars, text.strip(), limits);
    }

    boolean admits(BigDecimal score) {
        return limits.stream().allMatch(limit -> limit.admits(score));
    }

    /// The star that a measure's score earns, 42 CFR 422.166(a)(2); empty where no band admits it.
    public static Optional<Rate> star(Rate score, List<StarBand> bands, Citation rule) {
        return bands.stream()
                .filter(band -> band.admits(score.value()))
                .findFirst()
                .map(band ->
                        Rate.calculated(
                                score.label() + " star",
                                BigDecimal.valueOf(band.stars()),
                                score.label() + " is " + band.text(),
                                rule,
                                score));
    }
}
