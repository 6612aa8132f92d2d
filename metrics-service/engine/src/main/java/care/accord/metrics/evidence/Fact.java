package care.accord.metrics.evidence;

import care.accord.population.ClaimColumns;
import java.util.List;

/// One reason for a member's standing, in words, with the records it was read from. Protected health information: it is shown
/// with the member's row and nowhere else, so [#toString] withholds it.
///
/// @param text such as `G0439 on 2025-03-04`
/// @param sources claim lines (`claim 17 line 2`) or clinical resources (`Observation/bp-3`); empty when absence decided
public record Fact(String text, List<String> sources) {
    public Fact {
        sources = List.copyOf(sources);
    }

    /// A fact that no record shows, such as an absent reading.
    public static Fact of(String text) {
        return new Fact(text, List.of());
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
