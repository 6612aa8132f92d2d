package care.accord.metrics.evidence;

import care.accord.population.ClaimColumns;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One reason for a member's standing, in words, with the records it was read from. Protected health information: it is shown
/// with the member's row and nowhere else, so [#toString] withholds it.
///
/// @param text such as `G0439 on 2025-03-04`
/// @param sources claim lines (`claim 17 line 2`) or clinical resources (`Observation/bp-3`, and
///     `Observation/bp-3 of provider-east` where several organizations sent some); empty when absence decided
public record Fact(String text, List<String> sources) {
    private static final String SOURCE =
            "(?:claim [^,()]+ line \\d+|[A-Z][A-Za-z]+/[A-Za-z0-9.-]+(?: of [A-Za-z0-9._-]+)?)";
    private static final Pattern SOURCES =
            Pattern.compile("(.*) \\((%1$s(?:, %1$s)*)\\)".formatted(SOURCE), Pattern.DOTALL);

    public Fact {
        sources = List.copyOf(sources);
    }

    /// A fact that no record shows, such as an absent reading.
    public static Fact of(String text) {
        return new Fact(text, List.of());
    }

    /// A fact from the words in which it was shown, with its sources where these name some.
    public static Fact shown(String display) {
        Matcher sources = SOURCES.matcher(display);
        return sources.matches()
                ? new Fact(sources.group(1), List.of(sources.group(2).split(", ", -1)))
                : of(display);
    }

    /// How a claim line is named as a source.
    public static String claimLine(ClaimColumns claims, int line) {
        return "claim %s line %d".formatted(claims.claimId(line), claims.lineNumber(line));
    }

    /// The fact as a reader sees it: `G0439 on 2025-03-04 (claim 17 line 2)`.
    public String display() {
        return sources.isEmpty() ? text : text + " (" + String.join(", ", sources) + ")";
    }

    @Override
    public String toString() {
        return "Fact[withheld]";
    }
}
