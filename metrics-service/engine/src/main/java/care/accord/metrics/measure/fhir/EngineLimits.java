package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// CQL that the engine of this release answers wrongly without saying so. It is refused when a package is loaded: a measure
/// that silently counts too few is worse than one that does not load. `docs/how-to/write-a-measure.md` lists the limits.
final class EngineLimits {
    /// Gives null for every quantity (cqframework/clinical_quality_language#1682).
    private static final Pattern CONVERT_TO_CALENDAR_UNIT =
            Pattern.compile(
                    "\\bconvert\\b.*\\bto\\s+(year|month|week|day|hour|minute|second|millisecond)s?\\b");

    private EngineLimits() {}

    static List<ContentProblem> problems(Map<String, String> cql) {
        List<ContentProblem> problems = new ArrayList<>();
        cql.forEach((library, text) -> {
            List<String> lines = text.lines().toList();
            for (int index = 0; index < lines.size(); index++) {
                String code = lines.get(index).replaceFirst("//.*", "");
                if (CONVERT_TO_CALENDAR_UNIT.matcher(code).find()) {
                    problems.add(
                            new ContentProblem(
                                    library,
                                    index + 1,
                                    "'convert … to' a calendar unit gives null in this engine; compare the quantity's value and unit instead"));
                }
            }
        });
        return problems;
    }
}
