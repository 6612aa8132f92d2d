package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;

import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/// An active contract between North and East that withholds a tenth and shares out four fifths, and the people who work on it.
record Deal(String contract) {
    static final String SETTLEMENTS = "/v1/settlements";

    /// Longer than the contract's dispute window.
    static final Duration WINDOW = Duration.ofDays(61);

    static final String DISPUTES = "/v1/settlement-disputes";
    private static final String TERMS =
            JourneyTest.CONTRACT.replace(
                    "\"finalMonthsAfter\": 3",
                    "\"finalMonthsAfter\": 3, \"withholdRate\": \"0.10\", \"distribution\": {\"retained\": \"0.20\", \"among\": \"practices\"}");

    static Deal made() {
        String id =
                analyst()
                        .contentType(ContentType.JSON)
                        .body(TERMS)
                        .post("/v1/contracts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (RequestSpecification approver : List.of(approver(), provider())) {
            post(approver, "/v1/contracts/" + id + "/approvals", Map.of()).then().statusCode(200);
        }
        return new Deal(id);
    }

    /// Announces a roster whose second member cost what is given, and its scorecard, and waits for the forecast.
    Deal forecast(int version, String cost) throws IOException, FeedRejected {
        return forecast(version, cost, LocalDate.of(2025, 12, 30));
    }

    Deal forecast(int version, String cost, LocalDate paidThrough)
            throws IOException, FeedRejected {
        ObjectMapper json =
                new ObjectMapper()
                        .findAndRegisterModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        try (Announcements announcements =
                new Announcements(
                        config("kafka.bootstrap.servers"),
                        json,
                        List.of(Topics.SETTLEMENT_ISSUED))) {
            RosterDecided roster =
                    paidThrough(
                            new PlantedStore(PopulationStore.at(config("accord.store")))
                                    .decide(contract, JourneyTest.PARTIES, version, cost),
                            paidThrough);
            String payer = JourneyTest.PARTIES.payer();
            announcements.announce(Topics.ROSTER_DECIDED, "r" + version + contract, payer, roster);
            announcements.announce(
                    Topics.SCORECARD_COMPUTED,
                    "s" + version + contract,
                    payer,
                    PlantedStore.score(roster));
            announcements.await(Topics.SETTLEMENT_ISSUED, contract, version);
        }
        return this;
    }

    private static RosterDecided paidThrough(RosterDecided roster, LocalDate paidThrough) {
        LocalDate asOf = paidThrough.isAfter(roster.dataAsOf()) ? paidThrough : roster.dataAsOf();
        return new RosterDecided(
                roster.contractId(),
                roster.contractVersion(),
                roster.parties(),
                roster.rosterId(),
                roster.rosterVersion(),
                roster.previousRosterId(),
                roster.location(),
                roster.sha256(),
                roster.members(),
                roster.memberMonths(),
                roster.snapshotId(),
                roster.snapshotLocation(),
                roster.rulesEdition(),
                asOf,
                paidThrough);
    }

    /// The roster as if it had been decided under another version of the contract.
    static RosterDecided ofVersion(int contractVersion, RosterDecided roster) {
        return new RosterDecided(
                roster.contractId(),
                contractVersion,
                roster.parties(),
                roster.rosterId(),
                roster.rosterVersion(),
                roster.previousRosterId(),
                roster.location(),
                roster.sha256(),
                roster.members(),
                roster.memberMonths(),
                roster.snapshotId(),
                roster.snapshotLocation(),
                roster.rulesEdition(),
                roster.dataAsOf(),
                roster.paidThrough());
    }

    /// Asks for the final settlement as the analyst.
    String draft() {
        return post(analyst(), SETTLEMENTS, Map.of("contractId", contract, "reason", "year end"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Drafts the final settlement and has it issued by a second person.
    String issued() {
        String id = draft();
        post(approver(), path(id) + "/issue", Map.of()).then().statusCode(200);
        return id;
    }

    static String path(String id) {
        return SETTLEMENTS + "/" + id;
    }

    static Response post(RequestSpecification who, String path, Object body) {
        return who.contentType(ContentType.JSON).body(body).post(path);
    }

    static RequestSpecification analyst() {
        return as(Tokens.payer("payer-north", "north-analyst", "payer-analyst"));
    }

    /// The analyst with more rights, still the same person.
    static RequestSpecification analystAsApprover() {
        return as(Tokens.payer("payer-north", "north-analyst", "payer-analyst", "payer-approver"));
    }

    static RequestSpecification approver() {
        return as(Tokens.payer("payer-north", "north-approver", "payer-approver"));
    }

    static RequestSpecification provider() {
        return as(
                Tokens.provider(
                        "provider-east", "east-approver", "provider-analyst", "provider-approver"));
    }

    static RequestSpecification stranger() {
        return as(Tokens.payer("payer-south", "south-analyst", "payer-analyst", "payer-approver"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /// Waits for the draft that the platform makes by itself.
    String awaitDraft() {
        return Patience.until("a draft", this::newestDraft, Optional::isPresent).orElseThrow();
    }

    private Optional<String> newestDraft() {
        return Optional.ofNullable(
                analyst()
                        .get(SETTLEMENTS + "?contract=" + contract)
                        .path("data.find { it.status == 'draft' }.id"));
    }

    static void awaitStatus(String id, String status) {
        Patience.until(
                status, () -> provider().get(path(id)).<String>path("status"), status::equals);
    }

    static Map<String, Object> payment(String amount, String reference) {
        return Map.of("amount", amount, "date", "2026-07-01", "reference", reference);
    }
}
