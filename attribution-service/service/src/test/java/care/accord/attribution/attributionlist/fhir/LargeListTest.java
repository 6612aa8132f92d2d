package care.accord.attribution.attributionlist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.attributionlist.store.ListedMember.Care;
import care.accord.attribution.attributionlist.store.ListedMember.Reason;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A Group of a million members is read page by page and written in the memory of a few: 900 MB of JSON through a heap of 16 MB")
class LargeListTest {
    private static final int MEMBERS = 1_000_000;
    private static final long MEGABYTE = 1 << 20;

    @Test
    void theListIsLargerThanTheHeapManyTimesOver() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx16m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writing.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        String[] written = output.strip().split(" ", -1);
        assertThat(Long.parseLong(written[0])).as("bytes").isGreaterThan(700 * MEGABYTE);
        assertThat(Long.parseLong(written[1])).as("bytes of the heap").isLessThan(17 * MEGABYTE);
    }

    /// What the child process does.
    static final class Writing {
        private Writing() {}

        // A child process has nothing but its output to answer with.
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            Counted out = new Counted();
            ListView list = list();
            try (FhirJson json = new FhirJson(out)) {
                GroupWriter.write(json, list, new MemberPages(new Rows(), list.version()));
            }
            System.out.printf(Locale.ROOT, "%d %d%n", out.bytes, Runtime.getRuntime().maxMemory());
        }

        /// Has a million rows and makes those of a page when it is asked for them.
        private static final class Rows implements MemberPages.Source {
            @Override
            public List<ListedMember> page(int after, int most) {
                return IntStream.rangeClosed(after + 1, Math.min(after + most, MEMBERS))
                        .mapToObj(Writing::member)
                        .toList();
            }

            @Override
            public List<ListedMember> removedEarlier() {
                return List.of();
            }
        }

        private static ListedMember member(int row) {
            return new ListedMember(
                    row,
                    row,
                    "M" + row,
                    row % 5_000 + 1,
                    "100000001",
                    "1234567893",
                    new Reason(
                            "step 1",
                            "charges",
                            "kept",
                            new Care(
                                    10_000L + row,
                                    3,
                                    "the practice with TIN 200000001",
                                    9_000L,
                                    Sharing.NONE)),
                    "kept",
                    null,
                    null,
                    List.of());
        }

        private static ListView list() {
            TermsRow terms = new TermsRow();
            terms.tenantId = "payer-north";
            terms.counterpartyId = "provider-east";
            terms.contractId = "c-1";
            terms.name = "Shared savings";
            terms.payerName = "Payer";
            terms.providerName = "Provider organization";
            terms.periodStart = LocalDate.of(2025, 1, 1);
            terms.periodEnd = LocalDate.of(2025, 12, 31);
            RosterRow roster = new RosterRow();
            roster.members = MEMBERS;
            roster.dataAsOf = LocalDate.of(2026, 1, 31);
            OffsetDateTime since = OffsetDateTime.parse("2026-02-01T00:00:00Z");
            return new ListView(
                    new ListVersion(terms, roster, "1", ListVersion.DRAFT, since), List.of());
        }
    }

    /// Takes everything and keeps nothing.
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
