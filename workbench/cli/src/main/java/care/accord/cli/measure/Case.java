package care.accord.cli.measure;

import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of a case file: a person's bundle, the period, and what is expected of each group where the case says so.
///
/// @param expected population code to count for each group, in the measure's order of groups; empty when nothing is expected
record Case(String id, DateSpan period, String bundle, List<ExpectedGroup> expected) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param id what the case calls the group
    record ExpectedGroup(String id, Map<String, Long> counts) {}

    static Case parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode period = node.path("period");
            List<ExpectedGroup> expected = new ArrayList<>();
            node.path("expected").forEach(group -> expected.add(expected(group)));
            return new Case(
                    node.path("id").asText(),
                    new DateSpan(
                            LocalDate.parse(period.path("start").asText()),
                            LocalDate.parse(period.path("end").asText())),
                    node.path("bundle").toString(),
                    expected);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a case is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ExpectedGroup expected(JsonNode group) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode population : group.path("population")) {
            String code = population.path("code").asText();
            if (!code.endsWith("observation")) {
                counts.merge(code, population.path("count").asLong(), Long::sum);
            }
        }
        return new ExpectedGroup(group.path("id").asText(), counts);
    }
}
