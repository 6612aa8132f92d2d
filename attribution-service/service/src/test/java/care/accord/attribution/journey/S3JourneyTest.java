package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.S3Server;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(S3JourneyTest.OnS3.class)
@DisplayName("The service works the same when its store is behind the S3 API")
class S3JourneyTest {
    /// The store's location is all that differs.
    public static class OnS3 implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("accord.store", S3Server.shared().location("attribution"));
        }
    }

    private static final String BY_RECORD =
            """
            id: record
            title: Of record
            cite: the contract
            evidence: verified
            level: practice
            rules:
              - {rule: pcp-of-record, choose: latest, cite: clause 1, evidence: verified}
            """;

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Test
    void feedsBecomeSnapshotsAndRostersInABucket() {
        Parties parties = new Parties("payer-bucket", "provider-bucket");
        Caller payer =
                new Caller(
                        Tokens.payer(
                                parties.payer(), "integration", "feed-submitter", "payer-analyst"));
        new Announcer(json).announce(Announcer.contract("c-bucket", 1, parties));
        new Announcer(json).announce(Announcer.chained("c-bucket-record", parties, BY_RECORD));
        payer.submitAndWait("provider-roster", County.roster("c-bucket-record", OURS));
        payer.submitAndWait("provider-roster", County.roster("c-bucket", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        assertThat(payer.json(payer.rosterPath("c-bucket", 1)).getInt("members")).isEqualTo(2);

        payer.submitAndWait("medical-claims", County.secondClaims());
        String second = payer.rosterPath("c-bucket", 2);
        JsonPath roster = payer.json(second);
        assertThat(payer.json(second + "/members?change=added").getList("data.beneficiaryId"))
                .isEqualTo(List.of("cal"));
        assertThat(payer.json(second + "/members/1/explanation").getString("sentence"))
                .startsWith("Assigned to the contract's providers");

        payer.submitAndWait("pcp-selections", County.record(OURS));
        assertThat(
                        payer.json(payer.rosterPath("c-bucket-record", 3) + "/members")
                                .getList("data.reason.step"))
                .isEqualTo(List.of("pcp-of-record"));
        assertThat(location).startsWith("s3://accord/attribution?endpoint=http://127.0.0.1:");
        assertThat(
                        PopulationStore.at(location)
                                .find(parties.payer(), roster.getString("inputs.snapshotId")))
                .isPresent();
    }
}
