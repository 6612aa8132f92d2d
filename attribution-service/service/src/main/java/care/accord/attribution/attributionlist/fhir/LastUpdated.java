package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/// A condition on when a resource became what it is: the search parameter `_lastUpdated` with a moment.
public record LastUpdated(String prefix, Instant at) {
    private static final Set<String> PREFIXES = Set.of("eq", "ge", "gt", "le", "lt");
    private static final int PREFIX_LENGTH = 2;

    /// Reads a moment after one of the prefixes; without one it is `eq`.
    public static LastUpdated of(String text) {
        boolean isPrefixed = text.length() > PREFIX_LENGTH && Character.isLetter(text.charAt(0));
        String prefix = isPrefixed ? text.substring(0, PREFIX_LENGTH) : "eq";
        String moment = isPrefixed ? text.substring(PREFIX_LENGTH) : text;
        try {
            if (PREFIXES.contains(prefix)) {
                return new LastUpdated(prefix, OffsetDateTime.parse(moment).toInstant());
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Problem malformed() {
        return Problem.badRequest(
                "malformed-last-updated",
                "_lastUpdated is a moment, YYYY-MM-DDThh:mm:ssZ, after eq, ge, gt, le, lt or nothing");
    }

    /// Whether a resource that became what it is at this moment is asked for.
    public boolean accepts(Instant moment) {
        int order = moment.compareTo(at);
        return switch (prefix) {
            case "ge" -> order >= 0;
            case "gt" -> order > 0;
            case "le" -> order <= 0;
            case "lt" -> order < 0;
            default -> order == 0;
        };
    }
}
