package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.Patience;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// A clinical feed in the making, and how a client sends it.
final class ClinicalFeed {
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    private final List<String> lines = new ArrayList<>();

    ClinicalFeed patient(String id, String memberId, String birthDate) {
        return line(
                """
                {"resourceType":"Patient","id":"%s","identifier":[{"system":"urn:accord:member-id","value":"%s"}],"birthDate":"%s"}\
                """
                        .formatted(id, memberId, birthDate));
    }

    ClinicalFeed condition(String patient, String code) {
        return line(
                """
                {"resourceType":"Condition","id":"%s-%s","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":"%s","code":"%s"}]},"onsetDateTime":"2020-01-01"}\
                """
                        .formatted(patient, code, patient, ICD, code));
    }

    ClinicalFeed pressure(String patient, String day, String systolicAndDiastolic) {
        String[] values = systolicAndDiastolic.split("/", -1);
        return line(
                """
                {"resourceType":"Observation","id":"%s-%s","status":"final","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"effectiveDateTime":"%s","component":[%s,%s]}\
                """
                        .formatted(
                                patient,
                                day,
                                patient,
                                day,
                                component("8480-6", values[0]),
                                component("8462-4", values[1])));
    }

    private static String component(String code, String value) {
        return """
        {"code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},"valueQuantity":{"value":%s,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}\
        """
                .formatted(code, value);
    }

    ClinicalFeed hospice(String patient, String day) {
        return line(
                """
                {"resourceType":"Encounter","id":"%s-h","status":"finished","class":{"code":"HH"},"subject":{"reference":"Patient/%s"},"type":[{"coding":[{"system":"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets","code":"T2042"}]}],"period":{"start":"%s","end":"%s"}}\
                """
                        .formatted(patient, patient, day, day));
    }

    ClinicalFeed line(String json) {
        lines.add(json.strip());
        return this;
    }

    /// The same as a Bundle.
    ///
    /// @param deletions such as `Condition/1`
    byte[] bundle(String... deletions) {
        List<String> entries = new ArrayList<>();
        lines.forEach(line -> entries.add("{\"resource\":%s}".formatted(line)));
        for (String url : deletions) {
            entries.add("{\"request\":{\"method\":\"DELETE\",\"url\":\"%s\"}}".formatted(url));
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[%s]}"
                .formatted(String.join(",", entries))
                .getBytes(StandardCharsets.UTF_8);
    }

    ClinicalFeed identified(String id, String system, String value) {
        return line(
                """
                {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}],"birthDate":"1950-05-01"}\
                """
                        .formatted(id, system, value));
    }

    byte[] bytes() {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    byte[] gzipped() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes());
        }
        return packed.toByteArray();
    }

    static String digest(byte[] body) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static Response post(String token, byte[] body, String digest) {
        return given().auth()
                .oauth2(token)
                .contentType("application/fhir+ndjson")
                .header("Content-Digest", digest)
                .queryParam("name", "ehr.ndjson")
                .body(body)
                .post("/v1/clinical-feeds");
    }

    /// Sends the feed and waits for its verdict, which is returned.
    static Response decided(String token, byte[] body) {
        return verdict(token, post(token, body, digest(body)));
    }

    /// Sends a crosswalk and waits for its verdict, which is returned.
    static Response crosswalk(String token, String statements) {
        byte[] body =
                ("system,value,payer,member_id\n" + statements).getBytes(StandardCharsets.UTF_8);
        return verdict(
                token,
                given().auth()
                        .oauth2(token)
                        .contentType("text/csv")
                        .header("Content-Digest", digest(body))
                        .queryParam("kind", "crosswalk")
                        .queryParam("name", "crosswalk.csv")
                        .body(body)
                        .post("/v1/clinical-feeds"));
    }

    private static Response verdict(String token, Response taken) {
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(202);
        return Patience.until(
                "a verdict",
                () -> given().auth().oauth2(token).get(taken.header("Location")),
                feed ->
                        Set.of("accepted", "rejected")
                                .contains(feed.jsonPath().getString("status")));
    }
}
