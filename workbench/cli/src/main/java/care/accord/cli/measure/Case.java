package care.accord.cli.measure;

import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One line of a case file: a person's bundle, the period, and what is expected of each group where the case says so.
///
/// @param expected population code to count for each group, in the measure's order of groups; empty when nothing is expected
record Case(String id, DateSpan period, String bundle, List<ExpectedGroup> expected) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Strata of people, of which cases are published that count one person twice.
    private static final Set<String> OF_PEOPLE = Set.of("true", "false");

    /// @param id what the case calls the group
    record ExpectedGroup(String id, Map<String, Long> counts, List<ExpectedStratum> strata) {}

    /// @param stratifier its id
    record ExpectedStratum(String stratifier, Map<String, Long> counts) {}

    static Case parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode period = node.path("period");
            List<ExpectedGroup> expected = new ArrayList<>();
            node.path("expected").forEach(group -> expected.add(expected(group)));
            return new Case(
                    id(node),
                    new DateSpan(day(period, "start"), day(period, "end")),
                    bundle(node),
                    expected);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the line is not JSON: write one case a line", e);
        }
    }

    private static String id(JsonNode node) {
        String id = node.path("id").asText();
        if (id.isBlank()) {
            throw new IllegalArgumentException("the case has no id");
        }
        return id;
    }

    private static LocalDate day(JsonNode period, String end) {
        try {
            return LocalDate.parse(period.path(end).asText());
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "period.%s is missing or no day: write year, month and day, such as 2025-12-31"
                            .formatted(end));
        }
    }

    private static String bundle(JsonNode node) {
        if (!node.path("bundle").isObject()) {
            throw new IllegalArgumentException("the case has no bundle with the person's records");
        }
        return node.path("bundle").toString();
    }

    private static ExpectedGroup expected(JsonNode group) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode population : group.path("population")) {
            String code = population.path("code").asText();
            if (!code.endsWith("observation")) {
                counts.merge(code, population.path("count").asLong(), Long::sum);
            }
        }
        List<ExpectedStratum> strata = new ArrayList<>();
        for (JsonNode stratifier : group.path("stratifier")) {
            for (JsonNode stratum : stratifier.path("stratum")) {
                if (!OF_PEOPLE.contains(stratum.path("value").path("text").asText())) {
                    strata.add(stratum(stratifier.path("id").asText(), stratum));
                }
            }
        }
        return new ExpectedGroup(group.path("id").asText(), counts, strata);
    }

    private static ExpectedStratum stratum(String stratifier, JsonNode stratum) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode population : stratum.path("population")) {
            String code = population.path("code").path("coding").path(0).path("code").asText();
            if (!code.endsWith("observation")) {
                counts.merge(code, population.path("count").asLong(), Long::sum);
            }
        }
        return new ExpectedStratum(stratifier, counts);
    }
}
