package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("accord attribute answers a mistake with one line and exit code 2")
class AttributeMistakesTest extends CountyFolder {
    @Test
    void aMissingYearIsOneLine() {
        assertFails("--year is missing");
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsOneLine() {
        assertFails("not have the person", "--year", "2025", "--explain", "NOBODY");
        assertFails("is not a change", "--year", "2025", "--what-if", "swap=1");
        assertFails(
                "mutually exclusive", "--year", "2025", "--explain", "A", "--since", "2025-01-01");
        assertFails("is not an attribution program", "--year", "2025", "--program", "dice");
    }

    @Test
    void anUnreadableWindowIsOneLine() {
        assertFails("'2025' is not a span of days", "--window", "2025");
        assertFails("cannot end (2024-01-01)", "--window", "2025-01-01..2024-01-01");
    }

    @Test
    void anUnknownOptionIsOneLine() {
        assertFails("Unknown option", "--windows", "2025");
    }

    @Test
    void aYearNobodyVerifiedIsOneLine() {
        assertFails(
                "is not known for PY2031",
                "--window",
                "2031-01-01..2031-12-31",
                "--program",
                "mssp-primary-care");
    }

    @Test
    void aWrongColumnIsOneLine() throws IOException {
        Files.writeString(folder.resolve("eligibility.csv"), "person,coverage\nA,AB\n");
        assertFails("eligibility.csv", "--window", "2025-01-01..2025-12-31");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    @DisplayName(
            "several contracts in one file are not pooled: one is named, or nothing is written")
    void ofSeveralContractsOneIsNamed() throws IOException {
        Path roster = folder.resolve("provider-roster.csv");
        Files.writeString(
                roster, Files.readString(roster) + "another,200000001,,,Elsewhere,,,2020-01-01,\n");
        assertFails("--contract", "--year", "2025");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("another");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertFails("is not in provider-roster.csv", "--year", "2025", "--contract", "nobody");
    }

    @Test
    void aMissingFileIsOneLine() throws IOException {
        Files.delete(folder.resolve("medical-claims.csv"));
        assertFails("medical-claims.csv does not exist", "--window", "2025-01-01..2025-12-31");
    }

    @Test
    void aDayWrittenAnotherWayIsOneLine() {
        assertFails(
                "'31.12.2025' is not a day: write year, month and day, such as 2025-12-31",
                "--year",
                "2025",
                "--as-known-on",
                "31.12.2025");
        assertThat(errors.toString(StandardCharsets.UTF_8)).doesNotContain("java.");
    }

    @Test
    @DisplayName(
            "ACO REACH sets its own window, has clinicians take part and counts months of the year")
    void whatAModelNeedsIsOneLine() throws IOException {
        assertFails(
                "aco-reach compares services of",
                "--program",
                "aco-reach",
                "--window",
                "2025-01-01..2025-12-31");
        assertFails(
                "aco-reach has clinicians take part: list an NPI beside each TIN",
                "--program",
                "aco-reach",
                "--year",
                "2026");
        Files.writeString(
                folder.resolve("provider-roster.csv"),
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,1234567893,,First practice,,,2020-01-01,
                """);
        assertFails(
                "nobody's coverage in 2026-01-01..2026-12-31 is in the files",
                "--program",
                "aco-reach",
                "--year",
                "2026");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(run("--program", "aco-reach", "--year", "2025")).isZero();
    }

    @Test
    @DisplayName(
            "only the Shared Savings Program has assignment methods, and each has its own window")
    void anAssignmentMethodWhereThereIsNoneIsOneLine() {
        assertFails(
                "commercial-primary-care has no assignment methods, and prospective is one: only mssp has",
                "--year",
                "2025",
                "--program",
                "commercial",
                "--method",
                "prospective");
        assertFails(
                "a rule chain has no assignment methods",
                "--year",
                "2025",
                "--what-if",
                "method=commercial-ppo",
                "assignment-method=prospective");
        assertFails(
                "an assignment method names its own window",
                "--year",
                "2025",
                "--what-if",
                "window=2025-01-01..2025-06-30",
                "assignment-method=prospective");
        assertFails(
                "'yearly' is not an assignment method",
                "--year",
                "2025",
                "--what-if",
                "assignment-method=yearly");
    }

    @Test
    void aRosterThatWasCutOffIsOneLine() throws IOException {
        Path earlier = folder.resolve("earlier.csv");
        Files.writeString(earlier, COLUMNS + "\r\nA\r\n");
        assertFails(
                "earlier.csv, line 2: has 1 fields where the header has 18",
                "--year",
                "2025",
                "--compare",
                earlier.toString());
    }

    @Test
    void aListThatIsNotUnicodeIsOneLine() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.write(
                list, "BENE_MBI_ID,name\nA,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFails(
                "list.csv is not written in UTF-8",
                "--year",
                "2025",
                "--reconcile",
                list.toString());
    }

    @Test
    @DisplayName("a roster that cannot be written is said before the claims are read")
    void anAnswerWithoutAFolderIsOneLine() throws IOException {
        Files.delete(folder.resolve("medical-claims.csv"));
        Path nowhere = folder.resolve("nowhere");
        assertFailsInto(
                nowhere.resolve("out.csv"), "there is no folder " + nowhere, "--year", "2025");
        assertFailsInto(folder, "name a file that may be written", "--year", "2025");
    }
}
