package care.accord.attribution.assignment;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.attribution.Case;
import care.accord.attribution.explanation.Explanation;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pre-step and steps 1 to 3, 42 CFR 425.402(b)(1)-(5)")
class StepsTest {

    @Test
    @DisplayName("trap (a): a practitioner now and a physician only last year go to step 3")
    void practitionerNowPhysicianLastYear() {
        Case person =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2024-05-01").to(OURS).specialty("11").allowed("90.00"),
                                Visit.on("2025-02-01").to(OURS).specialty("50").allowed("60.00"),
                                Visit.on("2025-03-01")
                                        .to(THEIRS)
                                        .specialty("11")
                                        .allowed("140.00"));
        assertThat(person.answer()).isEqualTo("ours");
        assertThat(person.assigned().step().name()).isEqualTo("step 3");
        assertThat(person.assigned().winner().allowed()).isEqualTo(Usd.of("150.00"));
    }

    @Test
    @DisplayName("before 2025 there is no step 3: a practitioner's beneficiary stays nobody's")
    void noThirdStepBefore() {
        Case person =
                Case.mssp(2024)
                        .seen(
                                Visit.on("2023-05-01").to(OURS).specialty("11"),
                                Visit.on("2024-02-01").to(OURS).specialty("50"));
        assertThat(person.answer()).isEqualTo("NO_PHYSICIAN_SERVICE");
    }

    @Test
    @DisplayName("trap (b): one $15 practitioner visit elsewhere bars step 2")
    void aPractitionerElsewhereBarsTheSecondStep() {
        Visit specialist = Visit.on("2025-02-01").to(OURS).specialty("06").allowed("500.00");
        Visit practitioner = Visit.on("2025-03-01").to(THEIRS).specialty("50").allowed("15.00");
        assertThat(Case.mssp(2025).seen(specialist).assigned().step().name()).isEqualTo("step 2");
        assertThat(Case.mssp(2025).seen(specialist, practitioner).answer()).isEqualTo(THEIRS);
    }

    @Test
    @DisplayName("trap (c): the pre-step is per organization, the competition is everybody's")
    void aPhysicianOfAnotherOrganizationDoesNotOpenOurs() {
        Case person =
                Case.mssp(2025)
                        .against(new Organization("A2", Participants.ofTins(THEIRS)))
                        .seen(
                                Visit.on("2025-02-01").to(OURS).specialty("50").allowed("300.00"),
                                Visit.on("2025-03-01")
                                        .to(THEIRS)
                                        .specialty("08")
                                        .allowed("100.00"));
        assertThat(person.answer()).isEqualTo("NO_PHYSICIAN_SERVICE");
        assertThat(person.explain().sentence())
                .isEqualTo(
                        "Not assigned: the contract's providers have the largest charges ($300.00), but no physician among them furnished primary care.");
    }

    @Test
    @DisplayName("whoever met the pre-step anywhere is not considered in step 3")
    void thePreStepElsewhereClosesTheThirdStep() {
        Visit[] visits = {
            Visit.on("2024-05-01").to(OURS).specialty("11").allowed("900.00"),
            Visit.on("2025-02-01").to(OURS).specialty("50").allowed("60.00"),
            Visit.on("2025-03-01").to(THEIRS).specialty("11").allowed("140.00")
        };
        assertThat(Case.mssp(2025).seen(visits).answer()).isEqualTo("ours");
        assertThat(
                        Case.mssp(2025)
                                .against(new Organization("A2", Participants.ofTins(THEIRS)))
                                .seen(visits)
                                .answer())
                .isEqualTo("A2");
    }

    @Test
    void stepThreeNeedsAPractitionerInTheWindowAndAPhysicianInTheExpandedOne() {
        Visit physician = Visit.on("2024-05-01").to(OURS).specialty("06").allowed("10.00");
        Visit practitioner = Visit.on("2025-02-01").to(OURS).specialty("97").allowed("60.00");
        assertThat(Case.mssp(2025).seen(physician, practitioner).answer()).isEqualTo("ours");
        assertThat(Case.mssp(2025).seen(practitioner).answer()).isEqualTo("NO_PHYSICIAN_SERVICE");
        assertThat(Case.mssp(2025).seen(physician).answer()).isEqualTo("NO_PRIMARY_CARE");
    }

    @ParameterizedTest(name = "PY{0}: a practitioner {1}, a specialist {2}, step {3}: {4}")
    @CsvSource({
        "2015, 300.00, 100.00, step 2, ours",
        "2016, 300.00, 100.00, step 1, ours",
        "2016,  90.00, 100.00, step 1, 200000001",
    })
    void practitionersWereInTheSecondStepUntil2015(
            int year, String ours, String theirs, String step, String answer) {
        Case person =
                Case.mssp(year)
                        .seen(
                                Visit.on(year + "-02-01").to(OURS).specialty("50").allowed(ours),
                                Visit.on(year + "-02-02").to(OURS).specialty("06").allowed("1.00"),
                                Visit.on(year + "-03-01")
                                        .to(THEIRS)
                                        .specialty(year < 2016 ? "06" : "50")
                                        .allowed(theirs));
        assertThat(person.answer()).isEqualTo(answer);
        assertThat(person.assigned().step().name()).isEqualTo(step);
    }

    @Test
    @DisplayName("until 2015 any physician counts in step 2, since then the listed specialties")
    void specialtiesOfTheSecondStep() {
        Visit dermatologist = Visit.on("2015-02-01").to(OURS).specialty("07");
        assertThat(Case.mssp(2015).seen(dermatologist).answer()).isEqualTo("ours");
        assertThat(Case.mssp(2016).seen(Visit.on("2016-02-01").to(OURS).specialty("07")).answer())
                .isEqualTo("NO_PRIMARY_CARE");
    }

    @Test
    void everyStepIsInTheExplanationWithItsTotals() {
        Explanation explanation =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2024-02-01").to(OTHERS).allowed("500.00"),
                                Visit.on("2025-02-01").to(OURS).allowed("80.00"),
                                Visit.on("2025-02-02")
                                        .to(OURS_TOO)
                                        .specialty("06")
                                        .allowed("40.00"),
                                Visit.on("2025-03-01").to(THEIRS).allowed("50.00"))
                        .explain();
        assertThat(explanation.steps())
                .extracting(
                        step -> step.step().name(),
                        StepTotals::decided,
                        step -> step.totals().getFirst().allowed().toString(),
                        step -> step.totals().size())
                .containsExactly(
                        tuple("step 1", true, "$80.00", 2),
                        tuple("step 2", false, "$40.00", 1),
                        tuple("step 3", false, "$500.00", 3));
        assertThat(explanation.margin()).contains(Usd.of("30.00"));
        assertThat(explanation.runnerUp().map(second -> second.entity().id())).contains(THEIRS);
        assertThat(explanation.tieBreak()).isEmpty();
    }
}
