package care.accord.e2e;

import static care.accord.e2e.Journey.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Holds the platform's answers against the planted truth, and puts them into a line for people.
final class Checks {
    private Checks() {}

    static String roster(JsonNode roster) {
        return "%,d members, version %d"
                .formatted(roster.path("members").asLong(), roster.path("version").asInt());
    }

    static String scorecard(JsonNode scorecard) {
        StringBuilder line = new StringBuilder();
        for (JsonNode measure : scorecard.path("measures")) {
            line.append(line.isEmpty() ? "" : "; ")
                    .append(
                            "%s %s of %s"
                                    .formatted(
                                            measure.path("title").asText(),
                                            measure.path("numerator").asText(),
                                            measure.path("denominator").asText()));
        }
        return line.toString();
    }

    static String settlement(JsonNode settlement) {
        recompute(settlement.path("figure"));
        return "%s, payment $%s"
                .formatted(
                        settlement.path("outcome").asText(), settlement.path("payment").asText());
    }

    /// The roster lists exactly the planted members, each with a reason.
    static String members(Visitor visitor, JsonNode roster, Set<String> planted) {
        Set<String> seen = new HashSet<>();
        String path = "/v1/rosters/" + roster.path("id").asText() + "/members?limit=500";
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = visitor.get(next).expect(200).json();
            for (JsonNode member : page.path("data")) {
                if (!member.path("change").asText().equals("dropped")) {
                    seen.add(member.path("beneficiaryId").asText());
                    require(
                            !member.path("reason").path("step").asText().isEmpty(),
                            "every member has a reason");
                }
            }
            next =
                    page.path("hasMore").asBoolean()
                            ? path + "&startingAfter=" + page.path("next").asText()
                            : "";
        }
        Set<String> missing = new HashSet<>(planted);
        missing.removeAll(seen);
        Set<String> surplus = new HashSet<>(seen);
        surplus.removeAll(planted);
        require(
                missing.isEmpty() && surplus.isEmpty(),
                "the roster is the planted one: %d planted are missing, %d were not planted"
                        .formatted(missing.size(), surplus.size()));
        return "%,d of %,d".formatted(seen.size(), planted.size());
    }

    static String measures(Visitor visitor, JsonNode scorecard, Truth truth, String delivery) {
        Set<String> members = truth.members(delivery);
        long visits = truth.wellnessVisits(delivery, members);
        JsonNode wellness = find(scorecard, "annual-wellness-visit");
        require(
                wellness.path("numerator").asLong() == visits,
                "annual wellness visits are the %d planted, not %s"
                        .formatted(visits, wellness.path("numerator")));
        List<TruthRow> pressures = truth.bloodPressure(members);
        long denominator =
                pressures.stream()
                        .filter(row -> row.isTrue("denominator") && row.text("exclusion").isEmpty())
                        .count();
        long numerator = pressures.stream().filter(row -> row.isTrue("numerator")).count();
        JsonNode controlled = find(scorecard, "controlled-blood-pressure");
        require(
                controlled.path("numerator").asLong() == numerator
                        && controlled.path("denominator").asLong() == denominator,
                "blood pressure is controlled for %d of %d, not %s of %s"
                        .formatted(
                                numerator,
                                denominator,
                                controlled.path("numerator"),
                                controlled.path("denominator")));
        return "wellness visits %d; blood pressure %d of %d"
                .formatted(visits, numerator, denominator);
    }

    private static JsonNode find(JsonNode scorecard, String id) {
        for (JsonNode measure : scorecard.path("measures")) {
            if (measure.path("measure").asText().equals(id)) {
                return measure;
            }
        }
        throw new JourneyFailed("The scorecard has no measure '%s'".formatted(id));
    }

    /// Every amount that is a plain sum or difference in the figure tree is added up again from its inputs.
    private static void recompute(JsonNode figure) {
        JsonNode origin = figure.path("origin");
        JsonNode inputs = origin.path("inputs");
        inputs.forEach(Checks::recompute);
        boolean difference =
                origin.path("formula")
                        .asText()
                        .equals(
                                inputs.path(0).path("label").asText()
                                        + " - "
                                        + inputs.path(1).path("label").asText());
        if (difference && inputs.size() == 2) {
            BigDecimal recomputed =
                    new BigDecimal(inputs.path(0).path("value").asText())
                            .subtract(new BigDecimal(inputs.path(1).path("value").asText()));
            require(
                    recomputed.compareTo(new BigDecimal(figure.path("value").asText())) == 0,
                    figure.path("label").asText() + " is what its formula says");
        }
    }
}
