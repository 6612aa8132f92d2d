package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "--compare says why each person moved: from a roster file what it means, from a folder of claims also what set it off")
class ComparedRostersTest extends CountyFolder {
    private static final String HEADER = "beneficiary_id,change,before,after,cause,caused_by";

    /// A saw the other practice of the contract next, C saw one of its practices for the first time.
    private Path earlier(String... options) throws IOException {
        String[] all = new String[options.length + 2];
        all[0] = "--as-known-on";
        all[1] = "2025-02-15";
        System.arraycopy(options, 0, all, 2, options.length);
        assertThat(run(all)).isZero();
        Path earlier = folder.resolve("earlier.csv");
        Files.move(folder.resolve("out.csv"), earlier);
        return earlier;
    }

    private List<String> compared(Path other) {
        answers.reset();
        assertThat(run("--year", "2025", "--compare", other.toString())).isZero();
        return answers().lines().toList();
    }

    @Test
    void whoHasAnotherClinicianHasTheCauseOfIt() throws IOException {
        assertThat(compared(earlier("--year", "2025")))
                .containsExactly(HEADER, "A,changed,contract,contract,other-provider,");
    }

    @Test
    void whoCameAndWentHasTheCauseOfIt() throws IOException {
        Path earlier = folder.resolve("earlier.csv");
        Files.writeString(
                earlier,
                """
                beneficiary_id,on_roster,reason,tin,npi,decided_by
                A,0,no-primary-care,,,
                B,1,contract,100000001,,charges
                C,1,contract,100000001,,choice
                D,1,contract,100000001,,only
                E,0,other,200000001,,only
                """);
        assertThat(compared(earlier))
                .containsExactly(
                        HEADER,
                        "A,new,no-primary-care,contract,first-primary-care,",
                        "B,dropped,contract,ma,lost-eligibility,",
                        "C,dropped,contract,other,choice-ended,",
                        "D,dropped,contract,not-in-population,left-population,");
    }

    @Test
    @DisplayName(
            "a roster that does not say what decided leaves the cause open where it depends on that")
    void anEarlierVersionTellsLess() throws IOException {
        Path earlier = folder.resolve("earlier.csv");
        Files.writeString(
                earlier,
                """
                beneficiary_id,on_roster,reason,tin,npi
                A,0,word-of-another-version,,
                C,1,contract,100000001,
                """);
        assertThat(compared(earlier))
                .containsExactly(
                        HEADER,
                        "A,new,word-of-another-version,contract,,",
                        "C,dropped,contract,other,,");
    }

    @Test
    @DisplayName("the cause told from two files is the one told from both runs")
    void bothWaysTellTheSame() throws IOException {
        Path delivery = otherDelivery();
        List<String> byRuns = compared(delivery);
        Path out = folder.resolve("before.csv");
        Path here = folder;
        folder = delivery;
        assertThat(runInto(out, "--year", "2025")).isZero();
        folder = here;
        List<String> byFile = compared(out);
        assertThat(byFile.stream().map(line -> line.substring(0, line.lastIndexOf(','))))
                .containsExactlyElementsOf(
                        byRuns.stream()
                                .map(line -> line.substring(0, line.lastIndexOf(',')))
                                .toList());
    }

    @Test
    void anotherFolderTellsWhatSetItOff() throws IOException {
        assertThat(compared(otherDelivery()))
                .containsExactly(
                        HEADER,
                        "A,new,no-primary-care,contract,first-primary-care,new-claim",
                        "B,dropped,contract,ma,lost-eligibility,eligibility",
                        "C,dropped,contract,other,lost-plurality,participant-list");
    }

    /// Before: A had seen nobody, B was in original Medicare and seen, and the practice that C sees took part.
    private Path otherDelivery() throws IOException {
        Path delivery = Files.createDirectory(folder.resolve("before"));
        Files.writeString(
                delivery.resolve("provider-roster.csv"),
                Files.readString(folder.resolve("provider-roster.csv")).replace("2024-12-31", ""));
        Files.writeString(
                delivery.resolve("eligibility.csv"),
                Files.readString(folder.resolve("eligibility.csv")).replace(",MA", ",AB"));
        String seen =
                "5,1,professional,B,2025-04-01,2025-04-01,2025-04-01,2025-04-01,99213,08,100000001,2025-04-10,50.00,50.00,0\n";
        String claims = Files.readString(folder.resolve("medical-claims.csv")) + seen;
        Files.writeString(folder.resolve("medical-claims.csv"), claims);
        Files.writeString(
                delivery.resolve("medical-claims.csv"),
                claims.replace(",professional,A,", ",professional,Z,"));
        return delivery;
    }

    @Test
    void whatIsNoRosterIsOneLine() {
        assertFails(
                "is not a roster of this command",
                "--year",
                "2025",
                "--compare",
                folder.resolve("eligibility.csv").toString());
    }
}
