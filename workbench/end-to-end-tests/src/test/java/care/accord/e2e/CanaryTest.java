package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.devstack.Port;
import care.accord.e2e.RunningPlatform.Scene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "Nothing that names a patient is in a log, a metric, a header, a message or a dead letter, after a whole journey and after faulty files")
class CanaryTest {
    private static final Set<String> PLANTED =
            Set.of("1EG4TE5MK73", "Zzcanary", "Zzplanted", "1931-02-03", "CLM-ZZ-CANARY");
    private static final String ELIGIBILITY =
            """
            person_id,payer,plan,first_name,last_name,sex,race,ethnicity,birth_date,death_date,enrollment_start_date,enrollment_end_date,dual_status_code,medicare_status_code,coverage,state,county_fips,zip_code,language,area_deprivation_index
            1EG4TE5MK73,payer-south,plan,Zzcanary,Zzplanted,male,white,not hispanic or latino,1931-02-03,,2024-01-01,2025-12-31,,10,AB,NE,31904,69421,en,56
            """;
    private static final String CLAIM =
            """
            claim_id,claim_line_number,person_id,claim_start_date,Zzcanary
            CLM-ZZ-CANARY,1,1EG4TE5MK73,1931-02-03,Zzplanted
            """;
    private static final String CLINICAL =
            """
            {"resourceType":"Patient","id":"1EG4TE5MK73","name":[{"family":"Zzplanted","given":["Zzcanary"]}],"birthDate":"1931-02-03"}
            {"resourceType":"Patient","id":"1EG4TE5MK73","birthDate":"Zzcanary"}
            {"resourceType":"Observation","subject":{"reference":"Patient/1EG4TE5MK73"},"Zzplanted":
            """;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{6,}");

    @Test
    void nobodyIsNamedWhereOperatorsLook(Scene scene)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        provoke(scene);
        Set<String> canaries = new TreeSet<>(PLANTED);
        canaries.addAll(members(scene));
        assertThat(canaries).hasSizeGreaterThan(2_000);
        Path home = scene.running().settings().home().folder();
        List<String> found = new ArrayList<>();
        for (Path file : files(home.resolve("logs"))) {
            found.addAll(search(file.toString(), read(file), canaries));
        }
        for (Path file : files(home.resolve("kafka"))) {
            found.addAll(search(file.toString(), read(file), canaries));
        }
        for (Port port :
                List.of(Port.GATEWAY, Port.ATTRIBUTION, Port.METRICS, Port.RECONCILIATION)) {
            String metrics = get(scene.running().url(port) + "/q/metrics").body();
            assertThat(metrics).contains("http_server_requests");
            found.addAll(search(port + " metrics", metrics, canaries));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchWouldFindOne() {
        assertThat(search("x", "…\"birthDate\":\"1931-02-03\"", PLANTED))
                .containsExactly("1931-02-03 in x");
    }

    /// Files, documents and questions with a patient in each place where a careless program would repeat it.
    private static void provoke(Scene scene)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        Visitor payer = scene.platform().client("payer-south-integration");
        Visitor provider = scene.platform().client("provider-west-ehr");
        send(payer, "/v1/feeds?kind=eligibility&name=people.csv", "text/csv", ELIGIBILITY);
        send(
                payer,
                "/v1/feeds?kind=eligibility&name=wrong.csv",
                "text/csv",
                ELIGIBILITY.replace(",male,", ",Zzcanary,"));
        send(
                payer,
                "/v1/feeds?kind=eligibility&name=days.csv",
                "text/csv",
                ELIGIBILITY.replace("2024-01-01", "Zzplanted"));
        send(payer, "/v1/feeds?kind=medical-claims&name=claims.csv", "text/csv", CLAIM);
        send(
                provider,
                "/v1/clinical-feeds?name=patients.ndjson",
                "application/fhir+ndjson",
                CLINICAL);
        for (String document :
                List.of(
                        "{\"name\":\"Zzcanary\",\"1EG4TE5MK73\":1}",
                        "{\"name\":\"Zzcanary",
                        "[\"Zzplanted\"]")) {
            for (String path :
                    List.of(
                            "/v1/contracts",
                            "/v1/roster-disputes",
                            "/v1/settlement-disputes",
                            "/v1/webhooks")) {
                payer.send(
                        payer.to(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(document)));
            }
        }
        Visitor analyst = scene.platform().person("east-analyst");
        String roster = scene.journey().second().roster().path("id").asText();
        analyst.get("/v1/rosters/" + roster + "/members?limit=50").expect(200);
        HttpResponse<String> headers = get(scene.platform().gateway() + "/v1/rosters");
        assertThat(search("headers", headers.headers().toString(), PLANTED)).isEmpty();
    }

    private static void send(Visitor visitor, String path, String type, String content)
            throws NoSuchAlgorithmException {
        String digest =
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(content.getBytes(StandardCharsets.UTF_8)));
        visitor.send(
                visitor.to(path)
                        .header("Content-Type", type)
                        .header("Content-Digest", "sha-256=:" + digest + ":")
                        .POST(HttpRequest.BodyPublishers.ofString(content)));
    }

    /// The ids and family names of everybody in the journey's files.
    private static Set<String> members(Scene scene) throws IOException {
        Path file = scene.county().resolve(Journey.PAYER).resolve("eligibility.csv");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .flatMap(fields -> Stream.of(fields[0], fields[4]))
                    .filter(word -> word.length() >= 6)
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> search(String place, String text, Set<String> canaries) {
        Set<String> found = new TreeSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            Stream.concat(Stream.of(word), Arrays.stream(word.split("-", -1)))
                    .filter(canaries::contains)
                    .forEach(canary -> found.add(canary + " in " + place));
        }
        return List.copyOf(found);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .toList();
        }
    }

    /// Byte by byte: message logs are not text.
    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
