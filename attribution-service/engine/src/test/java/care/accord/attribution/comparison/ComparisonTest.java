package care.accord.attribution.comparison;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.County;
import care.accord.attribution.Example;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.run.Run;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "A difference names the input that set it off: the one that is enough alone, or all it took")
class ComparisonTest {
    private static final Visit OURS_100 = Visit.on("2025-02-01").to(OURS).claim("1");
    private static final Visit THEIRS_90 =
            Visit.on("2025-03-01").to(THEIRS).claim("2").allowed("90.00");
    private static final Visit THEIRS_20 =
            Visit.on("2025-04-01").to(THEIRS).claim("3").allowed("20.00");
    private static final AttributionTerms TERMS = Example.terms();

    @Test
    void aNewClaimOfAnotherPracticeTakesThePlurality() {
        assertCaused(
                Kind.DROPPED,
                run(OURS_100, THEIRS_90),
                run(OURS_100, THEIRS_90, THEIRS_20),
                Trigger.NEW_CLAIM);
    }

    @Test
    void aReversedClaimGivesItBack() {
        assertCaused(
                Kind.ADDED,
                run(OURS_100, THEIRS_90, THEIRS_20),
                run(OURS_100, THEIRS_90),
                Trigger.REVERSED_CLAIM);
    }

    @Test
    void anAdjustedClaimIsNeitherNewNorReversed() {
        assertCaused(
                Kind.DROPPED,
                run(OURS_100, THEIRS_90),
                run(OURS_100.allowed("80.00"), THEIRS_90),
                Trigger.ADJUSTED_CLAIM);
    }

    @Test
    void equalChargesAreATieAndNameWhatMadeThemEqual() {
        Visit ten = Visit.on("2025-05-01").to(THEIRS).claim("4").allowed("10.00");
        assertCaused(
                Kind.DROPPED,
                run(OURS_100, THEIRS_90),
                run(OURS_100, THEIRS_90, ten),
                Trigger.TIE,
                Trigger.NEW_CLAIM);
    }

    @Test
    void coverageComesBeforeClaimsThatWouldDoTheSame() {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, SOMEONE, Coverage.MEDICARE_ADVANTAGE);
        for (Visit visit : List.of(OURS_100, THEIRS_90, THEIRS_20)) {
            builder.add(visit.line(SOMEONE));
        }
        assertCaused(
                Kind.DROPPED,
                run(OURS_100, THEIRS_90),
                Run.decide(TERMS, builder.build(), Example.YEAR),
                Trigger.ELIGIBILITY);
    }

    @Test
    void whoWasNotKnownBeforeCameByEligibility() {
        Run nobody = Run.decide(TERMS, new PopulationBuilder().build(), Example.YEAR);
        assertCaused(Kind.ADDED, nobody, run(OURS_100), Trigger.ELIGIBILITY);
        assertCaused(Kind.DROPPED, run(OURS_100), nobody, Trigger.ELIGIBILITY);
    }

    @Test
    void aChoiceIsAnInputOfItsOwn() {
        Population patient = Example.of(OURS_100, THEIRS_90, THEIRS_20);
        Run claims = Run.decide(Example.termsOfChoices(), patient, Example.YEAR);
        Run chosen =
                Run.decide(Example.termsOfChoices(), Example.choosing(OURS, patient), Example.YEAR);
        assertCaused(Kind.ADDED, claims, chosen, Trigger.CHOICE);
        assertCaused(Kind.DROPPED, chosen, claims, Trigger.CHOICE);
    }

    @Test
    @DisplayName("a claim of another practice that came at the same time set nothing off")
    void aChoiceIsNotLaidOnAClaim() {
        assertCaused(
                Kind.ADDED,
                Run.decide(
                        Example.termsOfChoices(),
                        Example.of(OURS_100, THEIRS_90, THEIRS_20),
                        Example.YEAR),
                Run.decide(
                        Example.termsOfChoices(),
                        Example.choosing(
                                OURS,
                                Example.of(
                                        OURS_100,
                                        THEIRS_90,
                                        THEIRS_20,
                                        Visit.on("2025-06-01").to(THEIRS).claim("9"))),
                        Example.YEAR),
                Trigger.CHOICE);
    }

    @Test
    void aPracticeThatLeftTheListTakesItsPatientsAlong() {
        Population patient = Example.of(OURS_100, THEIRS_90);
        AttributionTerms without =
                new AttributionTerms(TERMS.rules(), Example.YEAR, Participants.ofTins(OURS_TOO));
        assertCaused(
                Kind.DROPPED,
                Run.decide(TERMS, patient, Example.YEAR),
                Run.decide(without, patient, Example.YEAR),
                Trigger.PARTICIPANT_LIST);
    }

    @Test
    void anotherWindowLooksAtOtherClaims() {
        Population patient = Example.of(Visit.on("2024-12-31").to(OURS));
        DateSpan shifted = new DateSpan(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));
        PopulationBuilder builder = new PopulationBuilder();
        builder.add(patient.person(0));
        assertCaused(
                Kind.ADDED,
                Run.decide(TERMS, patient, Example.YEAR),
                Run.decide(
                        new AttributionTerms(TERMS.rules(), shifted, TERMS.participants()),
                        patient,
                        Example.YEAR),
                Trigger.WINDOW);
    }

    @Test
    void anotherQuarterThatPassedIsAnotherPeriodAndNotAnotherRule() {
        Case member =
                Case.of("mssp", 2025, AssignmentMethod.PROSPECTIVE_Q1)
                        .covered(Coverage.PARTS_A_AND_B, "2023-01-01", "2025-12-31")
                        .covered(Coverage.MEDICARE_ADVANTAGE, "2025-05-01", "2025-12-31")
                        .seen(Visit.on("2024-03-01").to(OURS));
        AttributionTerms later = Case.of("mssp", 2025, AssignmentMethod.PROSPECTIVE_Q2).terms();
        Population person = member.population();
        assertCaused(
                Kind.DROPPED,
                Run.decide(member.terms(), person, Example.YEAR),
                Run.decide(later, person, Example.YEAR),
                Trigger.WINDOW);
    }

    @Test
    void anotherYearsCodeListIsARuleChange() {
        Population patient = Example.of(Visit.on("2025-02-01").to(OURS).hcpcs("G2211"));
        AttributionTerms older =
                new AttributionTerms(
                        AttributionProgram.MSSP_PRIMARY_CARE.rules(
                                ProgramRules.bundled(), new PerformanceYear(2023), Example.YEAR),
                        Example.YEAR,
                        TERMS.participants());
        assertCaused(
                Kind.ADDED,
                Run.decide(older, patient, Example.YEAR),
                Run.decide(TERMS, patient, Example.YEAR),
                Trigger.RULES);
    }

    @Test
    void anotherClinicianOfTheContractIsAChangeWithACause() {
        Visit second = Visit.on("2025-05-01").to(OURS_TOO).claim("5").allowed("300.00");
        assertCaused(Kind.CHANGED, run(OURS_100), run(OURS_100, second), Trigger.NEW_CLAIM);
    }

    @Test
    void inputsThatOnlyWorkTogetherAreNamedTogether() {
        Visit third = Visit.on("2025-05-01").to(OTHERS).claim("6").allowed("60.00");
        AttributionTerms with =
                new AttributionTerms(
                        TERMS.rules(), Example.YEAR, Participants.ofTins(OURS, OURS_TOO, OTHERS));
        assertCaused(
                Kind.ADDED,
                run(OURS_100, THEIRS_90.allowed("150.00")),
                Run.decide(
                        with,
                        Example.of(OURS_100, THEIRS_90.allowed("150.00"), third),
                        Example.YEAR),
                Trigger.PARTICIPANT_LIST,
                Trigger.NEW_CLAIM);
    }

    @Test
    void whoStaysHasNoCause() {
        Comparison same = Comparison.between(run(OURS_100), run(OURS_100, THEIRS_20));
        assertThat(same.count(Kind.KEPT)).isEqualTo(1);
        assertThat(same.changes().getFirst().causedBy()).isEmpty();
        assertThat(same.triggers()).isEmpty();
        assertThat(Comparison.first(run(OURS_100)).changes().getFirst().causedBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyChangeHasACauseAndNobodyElse(long seed) {
        County county = new County(seed);
        Run before = Run.decide(TERMS, county.population(), Example.YEAR);
        Run after = Run.decide(TERMS, county.moveOn(40).population(), Example.YEAR);
        Comparison comparison = Comparison.between(before, after);
        assertThat(comparison.changes())
                .allSatisfy(caused ->
                        assertThat(caused.causedBy().isEmpty())
                                .isEqualTo(caused.change().kind() == Kind.KEPT));
        assertThat(comparison.changes())
                .allSatisfy(caused ->
                        assertThat(caused.causedBy())
                                .doesNotContain(
                                        Trigger.WINDOW, Trigger.RULES, Trigger.PARTICIPANT_LIST));
        assertThat(comparison.count(Kind.ADDED) + comparison.count(Kind.DROPPED)).isPositive();
    }

    private static Run run(Visit... visits) {
        return Run.decide(TERMS, Example.of(visits), Example.YEAR);
    }

    private static void assertCaused(Kind kind, Run before, Run after, Trigger... triggers) {
        assertThat(Comparison.between(before, after).changes())
                .singleElement()
                .satisfies(caused -> {
                    assertThat(caused.change().kind()).isEqualTo(kind);
                    assertThat(caused.causedBy()).containsExactly(triggers);
                });
    }
}
