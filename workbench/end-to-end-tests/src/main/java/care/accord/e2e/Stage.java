package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/// What the platform had decided at one point of the journey: the newest roster, scorecard and settlement that belong
/// together.
///
/// @param rosterMembers how many beneficiaries are attributed
public record Stage(
        String snapshotId,
        JsonNode roster,
        JsonNode scorecard,
        JsonNode settlement,
        long rosterMembers) {

    JsonNode measure(String id) {
        for (JsonNode measure : scorecard.path("measures")) {
            if (measure.path("measure").asText().equals(id)) {
                return measure;
            }
        }
        throw new JourneyFailed("The scorecard has no measure '%s'".formatted(id));
    }

    String payment() {
        return settlement.path("payment").asText();
    }
}
