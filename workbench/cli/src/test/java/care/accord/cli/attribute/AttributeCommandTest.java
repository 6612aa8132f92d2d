package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "accord attribute reads the platform's import formats and answers questions about the roster")
class AttributeCommandTest extends CountyFolder {
    @Test
    void poolsTheParticipants() throws IOException {
        assertThat(run("--window", "2025-01-01..2025-12-31")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly(
                        COLUMNS,
                        "A,1,contract,contract,100000002,,step 1,charges,130.00,2,2,200000001,120.00,10.00,,12,"
                                + RESERVED,
                        "B,0,ma,,,,,,,,,,,,no-medicare-advantage,12,"
                                + NOT_GIVEN
                                + " rules-not-verified",
                        "C,0,other,100000003,100000003,,step 1,only,50.00,1,1,,,,,12," + RESERVED);
    }

    @Test
    void theYearOfAProgramIsItsWindow() throws IOException {
        assertThat(run("--program", "mssp", "--year", "2025")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(4);
    }

    /// Tuva has no CMS specialty: nothing counts then, and somebody has to say so.
    @Test
    void aTableOfTuvasOwnColumnsDoesNotEndInAnEmptyRosterWithoutAWord() throws IOException {
        Files.delete(folder.resolve("medical-claims.csv"));
        Files.writeString(
                folder.resolve("medical_claim.csv"),
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_npi,billing_tin,allowed_amount,file_date
                1,1,professional,A,2025-02-01,99213,1234567893,100000001,60.00,2025-03-01
                2,1,professional,C,2025-02-01,99213,1234567893,100000002,50.00,2025-03-01
                3,1,professional,C,2025-02-01,99213,1999999992,200000001,40.00,2025-03-01
                4,1,professional,Z,2025-02-01,99213,1999999992,200000001,40.00,2025-03-01
                """);
        assertThat(run("--year", "2025")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .anyMatch(line ->
                        line.startsWith("A,0,no-primary-care,")
                                && line.contains(" specialty-missing"));
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "specialty-missing: 2 with a primary care line that did not count, because it carries no specialty and nobody lists its clinician: fill in specialty_code of the provider roster",
                        "lines-of-unknown-people: 1 claim lines of people whose coverage no file reports: left out");

        Path roster = folder.resolve("provider-roster.csv");
        Files.writeString(
                roster,
                Files.readString(roster)
                        .replace("1,,,First practice,,,", "1,1234567893,,First practice,,08,"));
        errors.reset();
        assertThat(run("--year", "2025")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .anyMatch(line ->
                        line.startsWith("A,1,") && line.contains(" specialty-from-directory"))
                .anyMatch(line -> line.startsWith("C,1,") && line.contains(" specialty-missing"));
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("specialty-missing: 1 with a");
    }

    @Test
    void whatWasNotReceivedYetIsLeftOut() throws IOException {
        assertThat(run("--year", "2025", "--as-known-on", "2025-03-15")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .contains(
                        "A,1,contract,contract,100000002,,step 1,only,130.00,2,2,,,,,12,"
                                + RESERVED,
                        "C,0,no-primary-care,,,,,,,,,,,,,12," + RESERVED);
    }

    @Test
    @DisplayName("who is removed in the year, 42 CFR 425.401(b), has the criterion that failed")
    void whoIsRemovedHasTheCriterion() throws IOException {
        seenBeforeTheYearAndInAHealthPlanFromMay();
        assertThat(run("--year", "2025", "--method", "prospective-q4")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .anyMatch(line ->
                        line.startsWith("A,0,removed-ma,,,,,,,,,,,,no-medicare-advantage,"));
    }

    @Test
    @DisplayName("what if the list were cut by what happened in the year, 42 CFR 425.401(b)")
    void whatIfAnotherAssignmentMethodDecided() throws IOException {
        seenBeforeTheYearAndInAHealthPlanFromMay();
        String[] start = {"--year", "2025", "--method", "prospective", "--what-if", ""};
        start[5] = "assignment-method=prospective-q1";
        assertThat(run(start)).isZero();
        assertThat(answers().lines()).endsWith("1,1,12");
        start[5] = "assignment-method=prospective-q2";
        assertThat(run(start)).isZero();
        assertThat(answers().lines())
                .anyMatch(line -> line.startsWith("A,left,lost-eligibility,contract,"))
                .endsWith("1,0,0");
    }

    private void seenBeforeTheYearAndInAHealthPlanFromMay() throws IOException {
        Files.writeString(
                folder.resolve("eligibility.csv"),
                """
                person_id,payer,plan,birth_date,enrollment_start_date,enrollment_end_date,coverage
                A,north,original,1945-05-05,2023-01-01,2025-04-30,AB
                A,north,original,1945-05-05,2025-05-01,2025-12-31,MA
                """);
        Files.writeString(
                folder.resolve("medical-claims.csv"),
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount,claim_adjustment_code
                1,1,professional,A,2024-02-01,2024-02-01,2024-02-01,2024-02-01,99213,08,100000001,2024-02-10,60.00,60.00,0
                """);
    }

    @Test
    void whySomebodyIsOnTheRoster() {
        assertThat(run("--year", "2025", "--explain", "A")).isZero();
        assertThat(answers().lines())
                .startsWith(
                        "Assigned to the contract's providers in step 1: $130.00 of allowed primary care charges on 2 days, against $120.00 of the practice with TIN 200000001, a margin of $10.00.",
                        "Step: step 1. Decided by: charges. Margin: 10.00.")
                .contains(
                        "the contract's providers,130.00,2,2,2025-03-01",
                        "3,1,2025-04-01,99213,the practice with TIN 200000001,,120.00",
                        "Rule: 42 CFR 425.402(b)(2)-(3)",
                        "Reservation: residence-unknown: where the person lives is not reported",
                        "Not verified: mssp.assignment_eligibility: 42 CFR 425.401(a)(2), as the Assignment Methodology of 2025 is restated; 42 U.S.C. 1395jjj(h)(3) (second hand)")
                .anyMatch(line -> line.startsWith("Reservation: other-organizations-unknown: "));
    }

    @Test
    @DisplayName("a clinic's paid amount that stands for an allowed one is marked in its row only")
    void whatOneAnswerApproximates() throws IOException {
        Path roster = folder.resolve("provider-roster.csv");
        Files.writeString(
                roster, Files.readString(roster) + "c-1,100000001,,671800,Clinic,,,2020-01-01,\n");
        Files.writeString(
                folder.resolve("medical-claims.csv"),
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,bill_type_code,facility_ccn,billing_tin,received_date,allowed_amount,paid_amount,claim_adjustment_code
                1,1,institutional,A,2025-02-01,2025-02-01,2025-02-01,2025-02-01,G0467,771,671800,,2025-02-10,0.00,80.00,0
                """);
        assertThat(run("--year", "2025", "--explain", "A")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .filteredOn(line -> line.contains("paid-for-allowed"))
                .singleElement()
                .asString()
                .startsWith("A,1,contract,contract,");
        assertThat(answers().lines())
                .contains(
                        "Reservation: paid-for-allowed: the paid amount of a facility line stands for its allowed charge")
                .anyMatch(
                        line -> line.startsWith("1,1,2025-02-01,G0467,") && line.endsWith("80.00"));
    }

    @Test
    @DisplayName("a year whose lists nobody has read is marked in every row")
    void aYearNobodyReadIsMarked() throws IOException {
        assertThat(run("--year", "2014")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .hasSize(4)
                .filteredOn(line -> !line.equals(COLUMNS))
                .allMatch(line -> line.endsWith(" rules-not-verified"));
    }

    @Test
    void whoCameSinceADayAndWhy() {
        assertThat(run("--year", "2025", "--since", "2025-02-28")).isZero();
        assertThat(answers().lines())
                .containsExactly(
                        "beneficiary_id,change,cause,caused_by",
                        "A,changed,other-provider,new-claim");
    }

    @Test
    void whatIfAPracticeJoined() {
        assertThat(run("--year", "2025", "--what-if", "add-tin=100000001")).isEqualTo(2);
        assertThat(run("--year", "2025", "--what-if", "drop-tin=100000002")).isZero();
        assertThat(answers().lines())
                .startsWith("beneficiary_id,move,cause,before,after,reason")
                .anyMatch(line -> line.startsWith("A,left,lost-plurality,contract,other,"))
                .endsWith("", "members_before,members_after,member_months_after", "1,0,0");
    }

    @Test
    void whatIfAnotherMethodDecided() {
        assertThat(run("--year", "2025", "--what-if", "method=commercial-ppo")).isZero();
        assertThat(answers().lines())
                .startsWith("beneficiary_id,move,cause,before,after,reason")
                .anyMatch(line ->
                        line.startsWith("A,left,")
                                && line.contains("the practice with TIN 200000001"));
        assertFails("is not an attribution program", "--year", "2025", "--what-if", "method=dice");
    }

    @Test
    void aPayersListIsReconciled() throws IOException {
        Path list = folder.resolve("alr.csv");
        Files.writeString(list, "BENE_MBI_ID\nB\nZ\n");
        assertThat(run("--year", "2025", "--reconcile", list.toString())).isZero();
        assertThat(answers().lines())
                .contains(
                        "B,theirs-only,ma,,Not assigned: this person had a month of Medicare Advantage.,,",
                        "Z,theirs-only,not-in-population,,This person is not in the population.,,")
                .anyMatch(line -> line.startsWith("A,ours-only,contract,10.00,"));
    }

    @Test
    void anAssignmentListReportIsReconciledByWhatItSays() throws IOException {
        Path report = folder.resolve("report.zip");
        String header = "BENE_MBI_ID,BENE_BRTH_DT,";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(report))) {
            zip.putNextEntry(new ZipEntry("P.A0001.ACO.QALR.2025Q4.D260201.T0100000_1-1.csv"));
            zip.write(
                    (header + "IN_VA_MAX,CBA_FLAG,ASSIGNMENT_TYPE\nA,01/02/1945,0,1,2\n")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("P.A0001.ACO.QALR.2025Q4.D260201.T0100000_1-2.csv"));
            zip.write(
                    (header + "MASTER_ID,B_EM_LINE_CNT_T\nA,,100000001,4\nA,,100000002,1\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("--year", "2025", "--reconcile", report.toString())).isZero();
        assertThat(answers().lines())
                .first()
                .isEqualTo("beneficiary_id,side,decision,margin,reason,differences,their_reasons");
        assertThat(answers().lines())
                .anyMatch(line ->
                        line.startsWith("A,matched,contract,10.00,")
                                && line.contains("step: step 1 here, step 2 on the list.")
                                && line.contains(
                                        "practice: 100000002 here, 100000001 on the list."));

        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(report))) {
            zip.putNextEntry(new ZipEntry("1-1.csv"));
            zip.write((header + "ASSIGNMENT_TYPE\nA,1945,1\n").getBytes(StandardCharsets.UTF_8));
        }
        assertFails(
                "line 2: 1-1 BENE_BRTH_DT is not a date",
                "--year",
                "2025",
                "--reconcile",
                report.toString());
    }
}
