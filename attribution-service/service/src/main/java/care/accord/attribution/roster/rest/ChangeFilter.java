package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.Change.Kind;
import care.accord.servicekit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The query parameter `change`.
final class ChangeFilter {
    private ChangeFilter() {}

    static Optional<String> of(@Nullable String change) {
        if (change == null || change.isBlank()) {
            return Optional.empty();
        }
        List<String> known = Arrays.stream(Kind.values()).map(Kind::key).toList();
        if (!known.contains(change)) {
            throw Problem.badRequest(
                    "unknown-change",
                    "'%s' is not a change; send ?change= with one of %s"
                            .formatted(change, String.join(", ", known)));
        }
        return Optional.of(change);
    }
}
