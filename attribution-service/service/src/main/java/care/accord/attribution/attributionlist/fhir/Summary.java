package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// How much of a resource is asked for.
enum Summary {
    /// Everything.
    WHOLE,
    /// Without the members.
    HEAD,
    /// How many there are, in searches.
    COUNT;

    static Summary of(@Nullable String parameter) {
        return switch (parameter == null ? "false" : parameter) {
            case "false" -> WHOLE;
            case "true" -> HEAD;
            case "count" -> COUNT;
            default ->
                    throw Problem.badRequest(
                            "unknown-summary",
                            "'%s' is not a summary; send _summary=true, false or count"
                                    .formatted(parameter));
        };
    }
}
