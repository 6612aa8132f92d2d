package care.accord.metrics.record.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Clinical feeds are FHIR R4 Bundles or newline-delimited JSON; what is wrong is named by line, entry and element")
class FeedReaderTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T08:00:00Z");
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"identifier\":[{\"system\":\"urn:accord:member-id\",\"value\":\"m1\"}]}";
    private static final String CONDITION =
            "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"subject\":{\"reference\":\"Patient/p1\"}}";

    @TempDir Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "feed", ""), bytes);
    }

    private FeedContents read(byte[] bytes) throws IOException {
        FeedContents contents =
                FeedReader.read(file(bytes), Files.createTempDirectory(folder, "s"), MONDAY);
        contents.recognize(Set.of());
        return contents;
    }

    private FeedContents read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bundle(String type, String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
                .formatted(type, String.join(",", entries));
    }

    private static String entry(String resource) {
        return "{\"resource\":%s}".formatted(resource);
    }

    private static String request(String method, String url, String more) {
        return "{\"request\":{\"method\":\"%s\",\"url\":\"%s\"}%s}".formatted(method, url, more);
    }

    /// What the feed leaves of Patient p1.
    private List<String> record(FeedContents contents, Optional<ClinicalManifest> before)
            throws IOException {
        assertThat(contents.rejections()).isEmpty();
        ClinicalStore store = ClinicalStore.at(folder.resolve("store").toString());
        ClinicalManifest manifest =
                store.publish(
                        "east",
                        before,
                        contents.arrivals(
                                Files.createTempDirectory(folder, "d"),
                                patient -> new StoredPatient(patient, patient),
                                List.of()));
        List<String> known = new ArrayList<>();
        try (ClinicalSnapshot snapshot = store.open(manifest)) {
            snapshot.read(
                    List.of(new StoredPatient("p1", "p1")),
                    (_, history) -> known.addAll(history.knownAt(Instant.MAX)));
        }
        return known;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"collection", "transaction", "batch"})
    void aBundleHoldsWhatLinesWouldHold(String type) throws IOException {
        FeedContents contents = read(bundle(type, entry(CONDITION), entry(PATIENT)));
        assertThat(contents.resources()).isEqualTo(2);
        assertThat(contents.introduced().keySet()).containsExactly("p1");
        assertThat(record(contents, Optional.empty())).containsExactly(CONDITION, PATIENT);
        assertThat(record(read(PATIENT + "\n" + CONDITION + "\r\n\n"), Optional.empty()))
                .containsExactly(CONDITION, PATIENT);
    }

    @Test
    void severalBundlesMayFollowEachOther() throws IOException {
        FeedContents contents =
                read(
                        bundle("collection", entry(PATIENT))
                                + "\n"
                                + bundle("collection", entry(CONDITION)));
        assertThat(record(contents, Optional.empty())).containsExactly(CONDITION, PATIENT);
    }

    @Test
    void aWellSetBundleIsKeptOnOneLineEach() throws IOException {
        String pretty = bundle("collection", entry(PATIENT)).replace(",", ",\n\t  ");
        assertThat(record(read(pretty), Optional.empty()))
                .singleElement()
                .asString()
                .doesNotContain("\n", "\t")
                .contains("\"id\":\"p1\"");
    }

    @Test
    void aTransactionCreatesUpdatesAndDeletes() throws IOException {
        String posted =
                "{\"fullUrl\":\"urn:uuid:aa-1\",\"resource\":{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"urn:uuid:pp-1\"}},\"request\":{\"method\":\"POST\",\"url\":\"Condition\"}}";
        String patient =
                "{\"fullUrl\":\"urn:uuid:pp-1\",\"resource\":%s,\"request\":{\"method\":\"PUT\",\"url\":\"Patient/p1\"}}"
                        .formatted(PATIENT);
        FeedContents contents =
                read(
                        bundle(
                                "transaction",
                                posted,
                                patient,
                                entry(CONDITION),
                                request("DELETE", "Condition/c1", "")));
        assertThat(contents.patients()).containsExactly("p1");
        assertThat(record(contents, Optional.empty()))
                .containsExactly(
                        "{\"id\":\"aa-1\",\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"urn:uuid:pp-1\"}}",
                        PATIENT);
    }

    @Test
    void whatPeopleShareGoesWithThoseWhoReferToIt() throws IOException {
        String medication = "{\"resourceType\":\"Medication\",\"id\":\"d1\"}";
        String request =
                "{\"resourceType\":\"MedicationRequest\",\"id\":\"r1\",\"status\":\"active\",\"intent\":\"order\",\"medicationReference\":{\"reference\":\"Medication/d1\"},\"subject\":{\"reference\":\"Patient/p1\"}}";
        String practice = "{\"resourceType\":\"Organization\",\"id\":\"o1\",\"name\":\"x\"}";
        assertThat(
                        record(
                                read(String.join("\n", request, practice, medication, PATIENT)),
                                Optional.empty()))
                .containsExactly(medication, request, PATIENT);
    }

    @Test
    void packedFilesAreReadAsPlainOnes() throws IOException {
        byte[] plain = bundle("collection", entry(PATIENT)).getBytes(StandardCharsets.UTF_8);
        Path gzip = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(plain);
        }
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bundle.json"));
            out.write(plain);
            out.closeEntry();
        }
        for (Path packed : List.of(gzip, zip)) {
            assertThat(read(Files.readAllBytes(packed)).resources()).isEqualTo(1);
            byte[] cut = Files.readAllBytes(packed);
            FeedContents damaged = read(Arrays.copyOf(cut, cut.length - 30));
            assertThat(damaged.rejections())
                    .singleElement()
                    .satisfies(
                            rejection -> assertThat(rejection.reason()).contains("send it again"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    an element nobody defined   | {"resource":{"resourceType":"Patient","id":"p","birthDay":"1950"}} | Bundle.entry[1].resource.birthDay | is not an element of FHIR R4
                    no id to know it by         | {"resource":{"resourceType":"Patient"}} | Bundle.entry[1].resource.id | every resource needs an id
                    an id with a blank          | {"resource":{"resourceType":"Patient","id":"a b"}} | Bundle.entry[1].resource.id | has 1 to 64 letters, digits, hyphens and dots
                    what FHIR R4 asks for       | {"resource":{"resourceType":"Observation","id":"o","status":"final","subject":{"reference":"Patient/p1"}}} | Bundle.entry[1].resource.code | is required by FHIR R4
                    what its profile asks for   | {"resource":{"resourceType":"Patient","id":"p","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient"]},"identifier":[{"system":"s","value":"v"}],"name":[{"family":"Secret"}]}} | Bundle.entry[1].resource.gender | is required by the profile http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient
                    nothing sent                | {"request":{"method":"PUT","url":"Patient/p"}} | Bundle.entry[1].resource | is required to be there: nothing was sent
                    a question                  | {"request":{"method":"GET","url":"Patient/p"}} | Bundle.entry[1].resource | is asked for by another method than PUT, POST and DELETE
                    a deletion of what          | {"request":{"method":"DELETE","url":"Patient?name=Secret"}} | Bundle.entry[1].resource | is deleted by a request.url such as Observation/bp-3
                    a stranger                  | {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/nobody"}}} | Bundle.entry[1].resource.subject | names a Patient that is neither in this feed nor in an earlier one
                    a stranger by URL           | {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"urn:uuid:nobody"}}} | Bundle.entry[1].resource.subject | names a Patient that is neither in this feed nor in an earlier one
                    no object                   | 7 | Bundle.entry[1].resource | is not in an object
                    """)
    void aBadEntryIsNamedWithoutItsData(String rule, String second, String field, String reason)
            throws IOException {
        FeedContents contents = read(bundle("collection", entry(PATIENT), second.strip()));
        assertThat(contents.rejections()).as(rule).containsExactly(new Rejection(1, field, reason));
        assertThat(contents.rejections().toString()).doesNotContain("Secret", "nobody,");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    another Bundle  | {"resourceType":"Bundle","type":"searchset","entry":[]} | 1 | Bundle.type | is not one that delivers: send a collection, transaction or batch
                    cut off         | {"resourceType":"Bundle","type":"collection","entry":[{"resource":{ | 1 | | is not JSON: damaged or cut off
                    an empty file   | | 0 | | the feed holds no resource
                    not UTF-8       | \u00ff | 1 | | is not UTF-8 text
                    half a line     | {"resourceType":"Patient","id":"p1 | 1 | | not a FHIR R4 resource in JSON
                    """)
    void aBadFileIsNamed(
            String rule, @Nullable String text, long line, @Nullable String field, String reason)
            throws IOException {
        FeedContents contents =
                read((text == null ? "" : text).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(contents.rejections())
                .as(rule)
                .contains(new Rejection(line, field == null ? "" : field, reason));
    }
}
