package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.files.FeedContents;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.files.Rejection;
import care.accord.servicekit.parts.ProfileValidator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Intake takes every example of US Core and refuses what the reference validator refuses, but for what it is known not to look at (ADR 126)")
class ProfileOracleTest {
    private static final Instant RECEIVED = Instant.parse("2025-03-03T08:00:00Z");
    private static final int MUTANTS_OF_EACH = 3;

    /// What only the validator looks at: terminologies, the extensions of others, and the form of identifiers that are URIs.
    private static final List<String> LEFT_TO_THE_VALIDATOR =
            List.of(
                    "Unknown code",
                    "CodeSystem is unknown and can't be validated",
                    "Error processing unit",
                    "None of the codings provided are in the value set",
                    "definition allows for the types",
                    "must be a full URI");

    @TempDir Path folder;

    /// @param resource a mutant, without the versions of its profiles
    /// @param found what the validator has against it and not against the example
    private record Mutant(
            String name, Mutation mutation, ObjectNode resource, List<String> found) {}

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "us_core_610.tgz, 6.1.0",
        "us_core_610.tgz, ''",
        "us_core_700.tgz, 7.0.0",
        "us_core_700.tgz, ''"
    })
    void everyExampleIsTaken(String guide, String version) throws IOException {
        List<ObjectNode> examples =
                ProfileExamples.of(guide).stream()
                        .map(example -> ProfileExamples.versioned(example, version))
                        .toList();
        assertThat(examples).hasSizeGreaterThan(150);
        assertThat(verdicts(examples).values()).isEmpty();
    }

    @Test
    void mutantsAreRefusedAsTheValidatorRefusesThem() throws IOException {
        List<ObjectNode> examples = ProfileExamples.of("us_core_700.tgz");
        List<Mutant> mutants = mutants(examples);
        assertThat(mutants).hasSizeGreaterThan(300);

        Map<Long, Rejection> verdicts =
                verdicts(
                        mutants.stream()
                                .map(mutant ->
                                        ProfileExamples.versioned(mutant.resource(), "7.0.0"))
                                .toList());
        List<String> tooStrict = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int agreed = 0;
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            Optional<Rejection> verdict = Optional.ofNullable(verdicts.get(i + 1L));
            if (verdict.isPresent() && mutant.found().isEmpty()) {
                // A validator without a server does not look at what it cannot resolve.
                if (!verdict.get().reason().startsWith("has to refer to")) {
                    tooStrict.add(mutant.name() + " " + verdict.get());
                }
            } else if (verdict.isEmpty() && !mutant.found().isEmpty()) {
                if (mutant.found().stream().noneMatch(ProfileOracleTest::isLeft)) {
                    missed.add(mutant.name() + " " + mutant.found());
                }
            } else {
                agreed++;
            }
        }
        assertThat(tooStrict).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(agreed).isGreaterThan(mutants.size() * 3 / 4);
    }

    /// A mutant differs in one element: what the validator says besides follows from it.
    private static boolean isLeft(String problem) {
        return LEFT_TO_THE_VALIDATOR.stream().anyMatch(problem::contains);
    }

    private static List<Mutant> mutants(List<ObjectNode> examples) {
        Optional<ProfileValidator> validator =
                ProfileValidator.against(List.of("packages/us_core_700.tgz"), List.of());
        Assumptions.assumeTrue(validator.isPresent(), "no profiles on this machine");
        Random random = new Random(126);
        List<Mutant> mutants = new ArrayList<>();
        for (ObjectNode example : examples) {
            ObjectNode plain = ProfileExamples.versioned(example, "");
            List<String> before = validator.get().errors(plain.toString());
            for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                Mutation[] all = Mutation.values();
                Mutation mutation = all[random.nextInt(all.length)];
                mutation.of(plain, random)
                        .map(mutant -> judged(mutant, mutation, before, validator.get()))
                        .ifPresent(mutants::add);
            }
        }
        return mutants;
    }

    private static Mutant judged(
            ObjectNode mutant, Mutation mutation, List<String> before, ProfileValidator validator) {
        List<String> found =
                validator.errors(mutant.toString()).stream()
                        .filter(problem -> !before.contains(problem))
                        .toList();
        String name =
                mutation
                        + " "
                        + mutant.path("resourceType").asText()
                        + "/"
                        + mutant.path("id").asText();
        return new Mutant(name, mutation, mutant, found);
    }

    /// Why each of the resources is refused, by its place in the feed, which counts from 1.
    private Map<Long, Rejection> verdicts(List<ObjectNode> resources) throws IOException {
        Path feed = Files.createTempFile(folder, "feed", ".ndjson");
        Files.write(feed, resources.stream().map(ObjectNode::toString).toList());
        FeedContents contents =
                FeedReader.read(feed, Files.createTempDirectory(folder, "scratch"), RECEIVED);
        return contents.rejections().stream()
                .collect(Collectors.toMap(Rejection::line, rejection -> rejection));
    }
}
