package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(RestrictedCareTest.WithCodes.class)
@DisplayName(
        "What restricted claims amount to is in no answer to a provider from whom they are withheld (42 CFR Part 2)")
class RestrictedCareTest {
    private static final Parties PARTIES = new Parties("payer-restricted", "provider-restricted");

    /// In this test a visit of another level stands for restricted care.
    public static final class WithCodes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path codes = Files.createTempFile("restricted", ".csv");
                // Profiles have no end, and the service reads it again with each application.
                codes.toFile().deleteOnExit();
                Files.writeString(
                        codes, "code_system,code,from,to,source\nhcpcs,99214,,,this test\n");
                return Map.of("accord.substance-use.codes", codes.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject ObjectMapper json;

    private final Caller payer =
            new Caller(
                    Tokens.payer(
                            PARTIES.payer(),
                            "payer-restricted-integration",
                            "feed-submitter",
                            "payer-analyst"));
    private final Caller provider =
            new Caller(
                    Tokens.provider(
                            PARTIES.provider(), "provider-restricted-analyst", "provider-analyst"));

    /// Ada is the contract's with and without her restricted visit, Cal only with it.
    private String roster() {
        new Announcer(json).announce(Announcer.contract("c-restricted", 1, PARTIES));
        payer.submitAndWait("provider-roster", County.roster("c-restricted", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "100.00", "0"),
                                County.visit("2", "ada", THEIRS, "2025-03-01", "90.00", "0"),
                                restricted("3", "ada", "40.00"),
                                County.visit("4", "ben", OURS_TOO, "2025-02-01", "100.00", "0"),
                                County.visit("5", "cal", THEIRS, "2025-02-01", "70.00", "0"),
                                restricted("6", "cal", "310.00"))));
        return payer.rosterPath("c-restricted", 1);
    }

    private static String restricted(String claim, String person, String allowed) {
        return County.visit(claim, person, OURS, "2025-04-01", allowed, "0")
                .replace("99213", "99214");
    }

    @Test
    void amountsAreThoseOfTheClaimsThatAreShown() {
        String roster = roster();
        thePayerSeesEverything(roster);
        members(roster);
        explanations(roster);
        questions(roster);
        exchange();
    }

    /// Ada shares two visits with theirs: one of ours is restricted, so that her parts tell of it. Ben's tell of nothing.
    @Test
    void partsThatWithheldClaimsAreOfAreNotTold() {
        Parties parties = new Parties("payer-parted", "provider-parted");
        Caller ours =
                new Caller(
                        Tokens.provider(parties.provider(), "parted-analyst", "provider-analyst"));
        Caller theirs =
                new Caller(
                        Tokens.payer(parties.payer(), "parted", "feed-submitter", "payer-analyst"));
        String chain =
                ChainJourneyTest.SHARED.replace(
                        "codes: [\"99213\"]", "codes: [\"99213\", \"99214\"]");
        new Announcer(json).announce(Announcer.chained("c-parted", parties, chain));
        theirs.submitAndWait("provider-roster", County.roster("c-parted", OURS));
        theirs.submitAndWait("eligibility", County.eligibility());
        theirs.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ada", THEIRS, "2025-03-01", "10.00", "0"),
                                restricted("3", "ada", "10.00"),
                                County.visit("4", "ben", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("5", "ben", THEIRS, "2025-03-01", "10.00", "0"))));
        String roster = theirs.rosterPath("c-parted", 1);
        String group = "/fhir/Group/c-parted";
        String extension = "attribution-sharing";

        assertThat(theirs.json(roster + "/members").getList("data.sharing.weight"))
                .isEqualTo(List.of("0.666667", "0.500000"));
        assertThat(theirs.get(group).asString().split(extension, -1)).hasSize(3);
        assertThat(theirs.json(roster + "/members/1/explanation").getString("sharing.weight"))
                .isEqualTo("0.666667");
        JsonPath members = ours.json(roster + "/members");
        assertThat(members.getList("data.beneficiaryId")).isEqualTo(List.of("ada", "ben"));
        assertThat(members.getMap("data[0].sharing")).isNull();
        assertThat(members.getString("data[1].sharing.weight")).isEqualTo("0.500000");
        assertThat(ours.get(group).asString().split(extension, -1)).hasSize(2);
        assertThat(ours.get(group).asString()).contains("0.500000").doesNotContain("0.666667");
        assertThat(ours.get(roster + "/members/1/explanation").asString())
                .doesNotContain("0.666667")
                .doesNotContain("0.333333");
        assertThat(ours.json(roster + "/members/2/explanation").getString("sharing.weight"))
                .isEqualTo("0.500000");
    }

    private void thePayerSeesEverything(String roster) {
        JsonPath members = payer.json(roster + "/members");
        assertThat(members.getList("data.reason.allowed"))
                .isEqualTo(List.of("140.00", "100.00", "310.00"));
        assertThat(payer.json(roster).getString("care.allowed")).isEqualTo("550.00");
    }

    private void members(String roster) {
        JsonPath members = provider.json(roster + "/members");
        assertThat(members.getList("data.beneficiaryId")).isEqualTo(List.of("ada", "ben", "cal"));
        assertThat(members.getList("data.reason.allowed"))
                .isEqualTo(java.util.Arrays.asList("100.00", "100.00", null));
        assertThat(members.getString("data[0].reason.totalAllowed")).isEqualTo("190.00");
        assertThat(members.getString("data[2].reason.runnerUp")).isNull();
        JsonPath summary = provider.json(roster);
        assertThat(summary.getString("care.allowed")).as("adds up").isEqualTo("200.00");
        assertThat(summary.getString("care.restrictedAllowed"))
                .as("two people could be told apart")
                .isNull();
        assertNothingIsTold(provider.table("GET", roster + "/members", ""));
    }

    private void explanations(String roster) {
        JsonPath ada = provider.json(roster + "/members/1/explanation");
        assertThat(ada.getString("runnerUp.allowed")).isEqualTo("90.00");
        assertThat(ada.getString("margin")).isEqualTo("10.00");
        assertThat(ada.getList("steps")).hasSize(1);
        JsonPath cal = provider.json(roster + "/members/3/explanation");
        assertThat(cal.getString("decision")).isEqualTo("contract");
        assertThat(cal.getString("sentence"))
                .isEqualTo("Assigned to the contract's providers in step 1.");
        assertThat(cal.getString("margin")).isNull();
        assertNothingIsTold(provider.get(roster + "/members/3/explanation").asString());
    }

    private void questions(String roster) {
        String drop = "{\"dropTins\":[\"" + OURS + "\"]}";
        JsonPath left = provider.post(roster + "/what-if", drop);
        assertThat(left.getList("data.beneficiaryId")).isEqualTo(List.of("ada", "cal"));
        assertThat(left.getString("data[0].before.winner.allowed")).isEqualTo("100.00");
        assertThat(left.getString("data[1].before.winner")).isNull();
        assertNothingIsTold(provider.ask(roster + "/what-if", drop).asString());
        String list = "mbi\nada\nben\n";
        assertNothingIsTold(
                provider.send(roster + "/reconciliations", list, "text/csv").asString());
        assertThat(payer.send(roster + "/reconciliations", list, "text/csv").asString())
                .contains("310.00");
    }

    private void exchange() {
        String group = "/fhir/Group/c-restricted";
        assertThat(payer.get(group).asString()).contains("310");
        String read = provider.get(group).asString();
        assertThat(read).contains("attribution-reason").doesNotContain("310").doesNotContain("140");
        assertThat(claims(payer)).hasSize(6).anyMatch(claim -> claim.contains("99214"));
        assertThat(claims(provider))
                .as("Ada's visits that are not restricted, Ben's, and Cal's elsewhere")
                .hasSize(4)
                .noneMatch(claim -> claim.contains("99214"));
        String ada = provider.json(group).getString("member[0].entity.reference").replace("/", "=");
        String found =
                provider.get("/fhir/ExplanationOfBenefit?" + ada.toLowerCase(Locale.ROOT))
                        .asString();
        assertThat(found).contains("\"total\":2").doesNotContain("99214");
    }

    private static List<String> claims(Caller caller) {
        BulkClient client = new BulkClient(caller);
        return client.resources(
                client.export("/fhir/Group/c-restricted/$export?_type=ExplanationOfBenefit"),
                "output",
                "ExplanationOfBenefit");
    }

    private static void assertNothingIsTold(String answer) {
        assertThat(answer)
                .doesNotContain("140.00")
                .doesNotContain("310.00")
                .doesNotContain("40.00");
    }
}
