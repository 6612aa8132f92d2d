package care.accord.e2e;

import java.math.BigDecimal;
import java.util.Locale;

/// Puts the difference between two stages into words.
final class Differences {
    private Differences() {}

    static String sentence(Stage first, Stage second) {
        BigDecimal moved =
                new BigDecimal(second.payment()).subtract(new BigDecimal(first.payment()));
        return String.format(
                Locale.ROOT,
                "roster %,d -> %,d members (%s added, %s dropped); wellness %s -> %s; payment $%s -> $%s (%s$%,.2f)",
                first.rosterMembers(),
                second.rosterMembers(),
                second.roster().path("added").asText(),
                second.roster().path("dropped").asText(),
                first.measure("annual-wellness-visit").path("numerator").asText(),
                second.measure("annual-wellness-visit").path("numerator").asText(),
                first.payment(),
                second.payment(),
                moved.signum() < 0 ? "-" : "+",
                moved.abs());
    }
}
