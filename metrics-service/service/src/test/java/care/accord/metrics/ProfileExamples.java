package care.accord.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Assumptions;

/// The examples that an implementation guide ships with, of what a feed may hold.
final class ProfileExamples {
    static final ObjectMapper JSON = new ObjectMapper();

    /// What does not speak of a patient is no part of a clinical feed, whatever its profile.
    private static final Set<String> OTHERS = Set.of("Provenance", "Questionnaire", "Bundle");

    private ProfileExamples() {}

    /// Every example that declares a profile; the test is visibly skipped where the test data does not have the guide.
    ///
    /// @param guide file of the package below the test data's `fhir/packages`
    static List<ObjectNode> of(String guide) {
        String named = System.getenv("ACCORD_TEST_DATA");
        Path data =
                named == null
                        ? Path.of(
                                System.getProperty("accord.root", "../.."), "..", "shared", "data")
                        : Path.of(named);
        Path archive = data.resolve("fhir").resolve("packages").resolve(guide);
        Assumptions.assumeTrue(Files.exists(archive), "no " + guide + " on this machine");
        try (InputStream in = Files.newInputStream(archive)) {
            NpmPackage contents = NpmPackage.fromPackage(in);
            return contents.list("example").stream()
                    .sorted()
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> read(contents, name))
                    .flatMap(ProfileExamples::parts)
                    .filter(example -> !OTHERS.contains(example.path("resourceType").asText()))
                    .filter(example -> !example.at("/meta/profile").isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(NpmPackage contents, String name) {
        try (InputStream in = contents.load("example", name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ObjectNode> parts(ObjectNode example) {
        return example.path("resourceType").asText().equals("Bundle")
                ? example.withArray("entry")
                        .valueStream()
                        .map(entry -> (ObjectNode) entry.path("resource"))
                : Stream.of(example);
    }

    /// The example as one that declares this version of its profiles.
    static ObjectNode versioned(ObjectNode example, String version) {
        ObjectNode copy = example.deepCopy();
        ArrayNode profiles = ((ObjectNode) copy.path("meta")).putArray("profile");
        example.at("/meta/profile")
                .forEach(profile ->
                        profiles.add(
                                profile.asText().replaceAll("\\|.*", "")
                                        + (version.isEmpty() ? "" : "|" + version)));
        return copy;
    }
}
