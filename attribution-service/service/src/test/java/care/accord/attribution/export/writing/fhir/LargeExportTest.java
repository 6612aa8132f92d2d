package care.accord.attribution.export.writing.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.ClaimName;
import care.accord.attribution.explanationofbenefit.PersonsClaims;
import care.accord.attribution.explanationofbenefit.fhir.BenefitWriter;
import care.accord.attribution.explanationofbenefit.files.ShownClaims.Named;
import care.accord.attribution.export.files.ExportFolder;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.attribution.export.writing.fhir.NdjsonFiles.Contents;
import care.accord.population.LineValues;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A million claim lines are exported in the memory of a few: 400 MB of NDJSON through 32 MB of heap")
class LargeExportTest {
    private static final int PEOPLE = 200;
    private static final int TIMES = 250;
    private static final int LINES_PER_CLAIM = 20;
    private static final int CLAIMS_PER_PERSON = 1;
    private static final long MEGABYTE = 1 << 20;

    /// A population of a few thousand lines is written again and again: what is bounded is what writing takes, beside the
    /// population, which the service holds anyway.
    @Test
    void theExportIsLargerThanTheHeapManyTimesOver(@TempDir Path folder) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx32m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writing.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        String[] written = output.strip().split(" ", -1);
        assertThat(Long.parseLong(written[0])).as("lines").isEqualTo(1_000_000);
        assertThat(Long.parseLong(written[1])).as("bytes").isGreaterThan(400 * MEGABYTE);
        assertThat(Long.parseLong(written[2])).as("heap").isLessThan(33 * MEGABYTE);
    }

    /// What the child process does.
    static final class Writing {
        private static final DateSpan ALWAYS =
                new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        private Writing() {}

        // A child process has nothing but its output to answer with.
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            ExportFolder folder =
                    new ExportFolder(
                            Path.of(arguments[0]), List.of("a-secret-for-tests-and-nothing-else"));
            folder.begin("job");
            byte[] key = folder.newKey();
            Population population = population();
            ClaimName names = new ClaimName("key");
            long lines = 0;
            long bytes = 0;
            try (NdjsonFiles files =
                    new NdjsonFiles(number -> folder.create("job", key, number), Long.MAX_VALUE)) {
                for (int time = 0; time < TIMES; time++) {
                    for (int person = 0; person < PEOPLE; person++) {
                        long number = (long) time * PEOPLE + person;
                        for (Claim claim :
                                PersonsClaims.of(population.beneficiary(person), ALWAYS)) {
                            Named named = new Named(names.of(number, claim.id()), claim);
                            files.add(
                                    new Contents("output", "ExplanationOfBenefit"),
                                    json ->
                                            new BenefitWriter(
                                                            json, SmallLists.list(), number, named)
                                                    .write());
                            lines += claim.lines().size();
                        }
                    }
                }
                for (ExportFileRow file : files.finish()) {
                    bytes += file.bytes;
                }
            }
            folder.remove("job");
            System.out.printf(
                    Locale.ROOT, "%d %d %d%n", lines, bytes, Runtime.getRuntime().maxMemory());
        }

        private static Population population() {
            PopulationBuilder builder = new PopulationBuilder();
            for (int person = 0; person < PEOPLE; person++) {
                builder.add(person("P" + (1000 + person)));
                for (int line = 0; line < CLAIMS_PER_PERSON * LINES_PER_CLAIM; line++) {
                    builder.add(line("P" + (1000 + person), line));
                }
            }
            return builder.build();
        }

        private static Person person(String id) {
            return Person.of(new BeneficiaryId(id), LocalDate.of(1945, 5, 5));
        }

        private static LineValues line(String person, int nth) {
            LineValues line = new LineValues();
            line.beneficiary = person;
            line.claimId = person + "-" + nth / LINES_PER_CLAIM;
            line.lineNumber = nth % LINES_PER_CLAIM + 1;
            line.serviceDay = (int) LocalDate.of(2025, 3, 1).toEpochDay() + nth;
            line.serviceEndDay = line.serviceDay;
            line.receivedDay = (int) LocalDate.of(2025, 6, 1).toEpochDay();
            line.hcpcs = "99213";
            line.specialty = "08";
            line.renderingNpi = "1234567893";
            line.billingTin = "100000001";
            line.placeOfService = "11";
            line.allowedCents = 10_000L + nth;
            line.paidCents = 8_000L + nth;
            line.diagnoses = "E119 I10";
            return line;
        }
    }
}
