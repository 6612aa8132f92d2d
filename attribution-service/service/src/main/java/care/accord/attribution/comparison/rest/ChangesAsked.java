package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.Change.Kind;
import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a difference is asked for.
public class ChangesAsked {
    @QueryParam("change")
    @Parameter(description = "added, dropped or changed; all three where it is left out")
    @Nullable String change;

    @QueryParam("causedBy")
    @Parameter(
            description =
                    "what set the change off first: window, rules, participant-list, lists, eligibility, choice, reversed-claim, adjusted-claim, new-claim or tie")
    @Nullable String causedBy;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    @QueryParam("startingAfter")
    @DefaultValue("0")
    int startingAfter;

    /// The kinds of change that are asked for.
    List<String> kinds() {
        List<String> known =
                Stream.of(Kind.ADDED, Kind.DROPPED, Kind.CHANGED).map(Kind::key).toList();
        if (change == null || change.isBlank()) {
            return known;
        }
        if (!known.contains(change)) {
            throw Problem.badRequest(
                    "unknown-change",
                    "'%s' is not a change; send ?change= with one of %s"
                            .formatted(change, String.join(", ", known)));
        }
        return List.of(change);
    }

    /// What must have set the change off; empty for anything.
    String trigger() {
        if (causedBy == null || causedBy.isBlank()) {
            return "";
        }
        List<String> known = Arrays.stream(Trigger.values()).map(Trigger::key).toList();
        if (!known.contains(causedBy)) {
            throw Problem.badRequest(
                    "unknown-cause",
                    "'%s' is not what a change is set off by; send ?causedBy= with one of %s"
                            .formatted(causedBy, String.join(", ", known)));
        }
        return causedBy;
    }

    /// Whether a change is of those that are asked for; of what set it off, the first counts.
    Predicate<ChangeJson> filter() {
        List<String> kinds = kinds();
        String trigger = trigger();
        return change ->
                kinds.contains(change.change())
                        && (trigger.isEmpty()
                                || change.causedBy().stream().limit(1).anyMatch(trigger::equals));
    }
}
