package care.accord.e2e;

import care.accord.sampledata.County;
import care.accord.sampledata.CountyWriter;
import care.accord.sampledata.provider.Organization;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// One contract's whole life over the public API: a payer and a provider organization agree, data arrives, and the platform
/// decides by itself who, how well and how much. Every step checks its result against what the sample county planted.
public final class Journey {
    static final String PAYER = "payer-north";
    static final String PROVIDER = "provider-east";
    private static final String OTHER_PAYER = "payer-south";
    private static final String OTHER_PROVIDER = "provider-west";

    private final Platforms platform;
    private final County county;
    private final Path folder;
    private final Reporter reporter;

    /// What the journey leaves behind for whoever looks further.
    public record Result(String contractId, String otherContractId, Stage first, Stage second) {}

    Journey(Platforms platform, County county, Path folder, Reporter reporter) {
        this.platform = platform;
        this.county = county;
        this.folder = folder;
        this.reporter = reporter;
    }

    /// Runs every step; the first that does not come out right ends it with [JourneyFailed].
    public Result run() {
        step("A county of %,d members is generated".formatted(county.members()), this::generate);
        Visitor payer = platform.client(PAYER + "-integration");
        String contract =
                value(
                        "The payer's client posts a contract",
                        () -> postContract(payer, PAYER, PROVIDER));
        step("Two people approve it, one of each party", () -> approve(contract));
        String other =
                value(
                        "Another payer posts its own contract",
                        () ->
                                postContract(
                                        platform.client(OTHER_PAYER + "-integration"),
                                        OTHER_PAYER,
                                        OTHER_PROVIDER));
        step("The provider's EHR sends clinical data", this::sendClinicalData);
        step("The payer sends the provider roster", () -> sendRoster(payer, contract));
        step(
                "The payer sends eligibility",
                () -> "snapshot " + send(payer, "eligibility", "eligibility.csv"));
        String snapshot =
                value(
                        "The payer sends claims",
                        () -> send(payer, "medical-claims", "medical-claims.csv"));
        Stage first = stage(contract, snapshot, "before");
        step("The statement comes as JSON, CSV and PDF", () -> statement(first));
        step(
                "The provider's user sees this contract and nothing of another payer's",
                () -> provider(contract, other));
        String later =
                value(
                        "A second claims file arrives",
                        () -> send(payer, "medical-claims", "medical-claims-2.csv"));
        Stage second = stage(contract, later, "after");
        step("What moved by itself", () -> Differences.sentence(first, second));
        return new Result(contract, other, first, second);
    }

    private String generate() {
        try {
            int files =
                    new CountyWriter(county, folder, Runtime.getRuntime().availableProcessors())
                            .write(Map.of())
                            .size();
            return files + " files with what was planted in them";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String postContract(Visitor payer, String payerTenant, String providerTenant) {
        Path document = folder.resolve(payerTenant).resolve("contract-" + providerTenant + ".json");
        try {
            JsonNode contract =
                    payer.post("/v1/contracts", Answer.JSON.readTree(document.toFile()))
                            .expect(201)
                            .json();
            require(contract.path("status").asText().equals("draft"), "a new contract is a draft");
            return contract.path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String approve(String contract) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        String path = "/v1/contracts/" + contract + "/approvals";
        JsonNode half = platform.person("north-approver").post(path, nothing).expect(200).json();
        require(half.path("status").asText().equals("draft"), "one approval is not enough");
        JsonNode whole = platform.person("east-approver").post(path, nothing).expect(200).json();
        require(whole.path("status").asText().equals("active"), "two approvals make it active");
        return "active, version " + whole.path("version").asText();
    }

    private String sendClinicalData() {
        Visitor ehr = platform.client(PROVIDER + "-ehr");
        Path file = folder.resolve(PROVIDER).resolve("clinical.ndjson");
        JsonNode feed =
                accepted(
                        ehr,
                        ehr.upload(
                                "/v1/clinical-feeds?name=clinical.ndjson",
                                file,
                                "application/fhir+ndjson"));
        return "%,d resources accepted".formatted(feed.path("accepted").asLong());
    }

    private String sendRoster(Visitor payer, String contract) {
        try {
            Path file = folder.resolve("provider-roster.csv");
            Files.writeString(file, CountyWriter.roster(county, Organization.EAST, contract));
            JsonNode feed =
                    accepted(
                            payer,
                            payer.upload(
                                    "/v1/feeds?kind=provider-roster&name=provider-roster.csv",
                                    file,
                                    "text/csv"));
            return "%,d participants accepted".formatted(feed.path("accepted").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(Visitor payer, String kind, String name) {
        Path file = folder.resolve(PAYER).resolve(name);
        JsonNode feed =
                accepted(
                        payer,
                        payer.upload("/v1/feeds?kind=" + kind + "&name=" + name, file, "text/csv"));
        return feed.path("snapshotId").asText();
    }

    private static JsonNode accepted(Visitor sender, Answer upload) {
        String job =
                upload.expect(202)
                        .location()
                        .orElseThrow(() -> new JourneyFailed("The upload has no Location"));
        String path = job.replaceFirst("^https?://[^/]+", "");
        JsonNode feed =
                Waiting.until(
                        "The verdict on a feed",
                        () ->
                                Optional.of(sender.get(path).expect(200).json())
                                        .filter(json ->
                                                Set.of("accepted", "rejected")
                                                        .contains(json.path("status").asText())));
        require(
                feed.path("status").asText().equals("accepted"),
                "the feed is accepted: " + feed.path("problem"));
        return feed;
    }

    private Stage stage(String contract, String snapshot, String delivery) {
        Visitor payer = platform.client(PAYER + "-integration");
        Truth truth = new Truth(folder, PAYER, PROVIDER);
        JsonNode roster =
                value(
                        "Attribution decides the roster",
                        () -> newest(payer, "/v1/rosters", contract, snapshot),
                        Checks::roster);
        Set<String> members = new HashSet<>(truth.members(delivery));
        step(
                "Every member is the one that was planted",
                () -> Checks.members(payer, roster, members));
        JsonNode scorecard =
                value(
                        "Metrics compute the scorecard",
                        () -> newest(payer, "/v1/scorecards", contract, snapshot),
                        Checks::scorecard);
        step(
                "Every measure counts what was planted",
                () -> Checks.measures(payer, scorecard, truth, delivery));
        JsonNode settlement =
                value(
                        "Reconciliation issues the interim settlement",
                        () -> newest(payer, "/v1/settlements", contract, snapshot),
                        Checks::settlement);
        return new Stage(snapshot, roster, scorecard, settlement, members.size());
    }

    private static JsonNode newest(Visitor visitor, String path, String contract, String snapshot) {
        String id =
                Waiting.until(
                        path + " of the new snapshot",
                        () -> {
                            JsonNode newest =
                                    visitor.get(path + "?contract=" + contract)
                                            .expect(200)
                                            .json()
                                            .path("data")
                                            .path(0);
                            boolean current =
                                    newest.path("inputs")
                                            .path("snapshotId")
                                            .asText()
                                            .equals(snapshot);
                            return current
                                    ? Optional.of(newest.path("id").asText())
                                    : Optional.empty();
                        });
        return visitor.get(path + "/" + id).expect(200).json();
    }

    private String statement(Stage stage) {
        Visitor payer = platform.client(PAYER + "-integration");
        String path = "/v1/settlements/" + stage.settlement().path("id").asText();
        String csv = payer.get(path, "text/csv").expect(200).text();
        byte[] pdf = payer.get(path, "application/pdf").expect(200).body();
        require(
                csv.contains(stage.payment()),
                "the CSV statement shows the payment of the JSON one");
        require(
                new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-"),
                "the PDF statement is a PDF");
        return "CSV %,d lines, PDF %,d bytes".formatted(csv.lines().count(), pdf.length);
    }

    private String provider(String contract, String other) {
        Visitor person = platform.person("east-analyst");
        JsonNode contracts = person.get("/v1/contracts").expect(200).json().path("data");
        for (JsonNode seen : contracts) {
            require(
                    seen.path("provider").path("tenant").asText().equals(PROVIDER),
                    "every contract seen is the provider's own");
        }
        person.get("/v1/contracts/" + contract).expect(200);
        person.get("/v1/contracts/" + other).expect(404);
        person.get("/v1/rosters?contract=" + other)
                .json()
                .path("data")
                .forEach(seen -> {
                    throw new JourneyFailed("A provider saw another payer's roster");
                });
        return contracts.size() + " contract seen; the other payer's answers 404";
    }

    private void step(String title, Supplier<String> work) {
        value(title, work, result -> result);
    }

    private String value(String title, Supplier<String> work) {
        return value(title, work, result -> result);
    }

    private <T> T value(
            String title, Supplier<T> work, java.util.function.Function<T, String> show) {
        reporter.starts(title);
        long start = System.nanoTime();
        T result = work.get();
        reporter.finished(title, show.apply(result), (System.nanoTime() - start) / 1e9);
        return result;
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new JourneyFailed("Expected that " + what);
        }
    }
}
