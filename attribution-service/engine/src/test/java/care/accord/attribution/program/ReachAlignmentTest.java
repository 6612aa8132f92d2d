package care.accord.attribution.program;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.eligibility.EligibleMonths;
import care.accord.attribution.voluntary.Designation;
import care.accord.population.Coverage;
import care.accord.population.Visit;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ACO REACH alignment, GPDC Financial Operating Guide, Appendix B")
class ReachAlignmentTest {
    private static final String CLINICIAN = "1234567893";
    private static final String COLLEAGUE = "1000000004";

    /// Alignment years of 2026: July 2023 to June 2024, July 2024 to June 2025.
    private static final Case REACH =
            Case.of("aco-reach", 2026, AssignmentMethod.FINAL)
                    .participants(
                            new Participants(
                                    Set.of(OURS), Set.of(), Set.of(new Provider(OURS, CLINICIAN))));

    @ParameterizedTest(name = "ours {0} on {1}, theirs {2} on {3}: {4}")
    @CsvSource({
        "200.00, 2024-03-01, 100.00, 2024-09-01, 200000001",
        "200.01, 2024-03-01, 100.00, 2024-09-01, ours",
        "100.00, 2024-07-01, 199.99, 2024-06-30, ours",
        "100.00, 2023-07-01,  50.00, 2025-06-30, 200000001",
        "100.00, 2023-06-30,   1.00, 2023-07-01, 200000001",
        "100.00, 2025-07-01,   1.00, 2023-07-01, 200000001",
    })
    void theLaterYearWeighsTwice(
            String ours, String ourDay, String theirs, String theirDay, String answer) {
        Case person =
                REACH.seen(
                        Visit.on(ourDay).to(OURS).npi(CLINICIAN).allowed(ours),
                        Visit.on(theirDay).to(THEIRS).npi(COLLEAGUE).allowed(theirs));
        assertThat(person.answer()).isEqualTo(answer);
    }

    @Test
    void chargesAreShownAsTheyWeigh() {
        Case person =
                REACH.seen(
                        Visit.on("2024-03-01").to(OURS).npi(CLINICIAN).allowed("90.00"),
                        Visit.on("2024-09-01").to(OURS).npi(CLINICIAN).allowed("60.00"));
        assertThat(person.assigned().winner().allowed()).isEqualTo(Usd.of("70.00"));
    }

    @Test
    void equalChargesGoToTheMoreRecentService() {
        Case person =
                REACH.seen(
                        Visit.on("2024-08-01").to(OURS).npi(CLINICIAN).allowed("50.00"),
                        Visit.on("2024-03-01").to(THEIRS).allowed("100.00"));
        assertThat(person.answer()).isEqualTo("ours");
        assertThat(person.assigned().decidedBy()).isEqualTo(DecidedBy.DATE);
    }

    @Test
    @DisplayName(
            "a participant is a clinician with a practice; colleagues there compete as the practice")
    void participantsAreClinicians() {
        Visit ours = Visit.on("2024-09-01").to(OURS).npi(CLINICIAN).claim("a").allowed("50.00");
        Visit colleague =
                Visit.on("2024-09-02").to(OURS).npi(COLLEAGUE).claim("b").allowed("60.00");
        Visit elsewhere = Visit.on("2024-09-02").to(THEIRS).npi(CLINICIAN).claim("c");
        assertThat(REACH.seen(ours, colleague).answer()).isEqualTo(OURS);
        assertThat(REACH.seen(ours, elsewhere).answer()).isEqualTo(THEIRS);
        assertThat(REACH.seen(ours).answer()).isEqualTo("ours");
    }

    @Test
    void anotherAcosCliniciansArePooled() {
        Organization other =
                new Organization(
                        "D0002",
                        new Participants(
                                Set.of(),
                                Set.of(),
                                Set.of(
                                        new Provider(THEIRS, COLLEAGUE),
                                        new Provider(OTHERS, COLLEAGUE))));
        assertThat(
                        REACH.against(other)
                                .seen(
                                        Visit.on("2024-09-01").to(OURS).npi(CLINICIAN),
                                        Visit.on("2024-09-01")
                                                .to(THEIRS)
                                                .npi(COLLEAGUE)
                                                .allowed("60.00"),
                                        Visit.on("2024-09-02")
                                                .to(OTHERS)
                                                .npi(COLLEAGUE)
                                                .allowed("60.00"))
                                .answer())
                .isEqualTo("D0002");
    }

    @ParameterizedTest(name = "primary care {0}, other specialties {1}: {2}")
    @CsvSource({
        "10.00, 90.00, ours, primary care specialties",
        " 9.99, 90.00, 200000001, other specialties",
        "10.00,  0.01, ours, primary care specialties",
    })
    @DisplayName("a tenth of the weighed charges from primary care decides which are compared")
    void theTenPercentTest(String primary, String other, String answer, String step) {
        Case person =
                REACH.seen(
                        Visit.on("2024-09-01").to(OURS).npi(CLINICIAN).allowed(primary),
                        Visit.on("2024-09-02").to(THEIRS).specialty("06").allowed(other));
        assertThat(person.answer()).isEqualTo(answer);
        assertThat(person.assigned().step().name()).isEqualTo(step);
    }

    @ParameterizedTest(name = "paid {0}: {1}")
    @CsvSource({"80.00, ours", "0.00, NO_PRIMARY_CARE"})
    void somethingMustHaveBeenPaid(String paid, String answer) {
        assertThat(REACH.seen(Visit.on("2024-09-01").to(OURS).npi(CLINICIAN).paid(paid)).answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}..{2}: {3}, {4} months")
    @CsvSource({
        "PARTS_A_AND_B, 2026-01-01, 2026-12-31, ours, 12",
        "PARTS_A_AND_B, 2026-12-01, 2026-12-31, ours, 1",
        "PARTS_A_AND_B, 2025-01-01, 2025-12-31, REMOVED_NO_ELIGIBLE_MONTH, 0",
        "MEDICARE_ADVANTAGE, 2026-01-01, 2026-12-31, REMOVED_NO_ELIGIBLE_MONTH, 0",
    })
    void alignmentNeedsAnEligibleMonth(
            Coverage coverage, String from, String until, String answer, int months) {
        Case person =
                REACH.covered(Coverage.PARTS_A_AND_B, "2023-01-01", "2025-12-31")
                        .covered(coverage, from, until)
                        .seen(Visit.on("2024-09-01").to(OURS).npi(CLINICIAN));
        assertThat(person.answer()).isEqualTo(answer);
        assertThat(
                        EligibleMonths.count(
                                person.population().beneficiary(0),
                                new PerformanceYear(2026).calendarYear()))
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "covered until {0}: {1}")
    @CsvSource({"2025-12-31, true", "2026-01-31, false"})
    @DisplayName(
            "where nobody's coverage in the year is reported yet, the answer says that everybody lost their place for it")
    void aYearThatNobodyReportedYet(String until, boolean marked) {
        Case person =
                REACH.covered(Coverage.PARTS_A_AND_B, "2023-01-01", until)
                        .seen(Visit.on("2024-09-01").to(OURS).npi(CLINICIAN));

        assertThat(
                        person.explain()
                                .reservations()
                                .approximations()
                                .contains(Approximation.COVERAGE_OF_YEAR_UNKNOWN))
                .isEqualTo(marked);
    }

    @ParameterizedTest(name = "named {0} of {1}: {2}")
    @CsvSource({
        "1234567893, 100000001, ours",
        "1000000004, 100000001, CHOSE_ELSEWHERE",
    })
    void aChoiceBeatsClaims(String npi, String practice, String answer) {
        Designation choice =
                new Designation(
                        SOMEONE, practice, npi, LocalDate.of(2025, 10, 1), Optional.empty());
        Case person =
                REACH.knowing(known -> known.withDesignations(List.of(choice)))
                        .seen(Visit.on("2024-09-01").to(THEIRS));
        assertThat(person.answer()).isEqualTo(answer);
        if (answer.equals("ours")) {
            assertThat(person.assigned().by()).isEqualTo(AssignedBy.CHOICE);
        }
    }
}
