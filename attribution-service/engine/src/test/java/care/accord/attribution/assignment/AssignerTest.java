package care.accord.attribution.assignment;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Assignment by plurality of allowed primary care charges, 42 CFR 425.402(b)")
class AssignerTest {

    @Test
    void theContractsPracticesArePooled() {
        Assigned assigned =
                assigned(
                        Visit.on("2025-02-01").to(OURS).allowed("60.00"),
                        Visit.on("2025-03-01").to(OURS_TOO).allowed("50.00").npi("1234567893"),
                        Visit.on("2025-04-01").to(THEIRS).allowed("100.00"));

        assertThat(assigned.toContract()).isTrue();
        assertThat(assigned.winner().allowed()).isEqualTo(Usd.of("110.00"));
        assertThat(assigned.decidedBy()).isEqualTo(DecidedBy.CHARGES);
        assertThat(assigned.runnerUp().map(Total::allowed)).contains(Usd.of("100.00"));
        assertThat(assigned.provider()).isEqualTo(new Provider(OURS, ""));
    }

    @Test
    void practicesOutsideTheContractCompeteOneByOne() {
        Assigned assigned =
                assigned(
                        Visit.on("2025-02-01").to(OURS).allowed("60.00"),
                        Visit.on("2025-03-01").to(THEIRS).allowed("50.00"),
                        Visit.on("2025-04-01").to(OTHERS).allowed("50.00"));

        assertThat(assigned.toContract()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nobody else was seen                              | 2025-01-10 | 100.00 |            |        | ours   | ONLY
                    the larger charges win                            | 2025-01-10 | 100.01 | 2025-06-01 | 100.00 | ours   | CHARGES
                    a cent less loses                                 | 2025-01-10 |  99.99 | 2025-01-01 | 100.00 | theirs | CHARGES
                    equal charges go to the more recent service       | 2025-01-10 | 100.00 | 2025-06-01 | 100.00 | theirs | DATE
                    with everything equal a contract does not win     | 2025-06-01 | 100.00 | 2025-06-01 | 100.00 | theirs | IDENTIFIER
                    """)
    void decides(
            String rule,
            String ourDay,
            String ours,
            String theirDay,
            String theirs,
            String winner,
            DecidedBy decidedBy) {
        List<Visit> visits = new ArrayList<>();
        visits.add(Visit.on(ourDay).to(OURS).allowed(ours));
        if (theirDay != null) {
            visits.add(Visit.on(theirDay).to(THEIRS).allowed(theirs));
        }
        Assigned assigned = (Assigned) decide(Example.of(visits));

        assertThat(assigned.toContract()).as(rule).isEqualTo(winner.equals("ours"));
        assertThat(assigned.decidedBy()).as(rule).isEqualTo(decidedBy);
    }

    @Test
    void equalChargesAndDatesGoToWhoseSpecialistWasSeenLast() {
        Assigned assigned =
                assigned(
                        Visit.on("2025-06-01").to(OURS),
                        Visit.on("2025-06-01").to(THEIRS),
                        Visit.on("2025-08-01").to(OURS).specialty("06").allowed("1.00"),
                        Visit.on("2025-09-01").to(THEIRS).specialty("06").allowed("1.00"));
        assertThat(assigned.toContract()).isFalse();
        assertThat(assigned.decidedBy()).isEqualTo(DecidedBy.SPECIALIST_DATE);
        assertThat(assigned.winner().allowed()).isEqualTo(Usd.of("100.00"));
    }

    @Test
    void aSpecialistCountsOnlyWhereNoPrimaryCareClinicianWasSeen() {
        Assigned withPractitioner =
                assigned(
                        Visit.on("2025-02-01").to(OURS).specialty("06").allowed("500.00"),
                        Visit.on("2025-03-01").to(THEIRS).specialty("50").allowed("15.00"));
        assertThat(withPractitioner.toContract()).isFalse();
        assertThat(withPractitioner.step().name()).isEqualTo("step 1");

        Assigned specialistOnly =
                assigned(Visit.on("2025-02-01").to(OURS).specialty("06").allowed("500.00"));
        assertThat(specialistOnly.toContract()).isTrue();
        assertThat(specialistOnly.step().name()).isEqualTo("step 2");
    }

    @Test
    void aNursePractitionerAloneDoesNotBringABeneficiaryIntoAContract() {
        assertThat(decide(Example.of(Visit.on("2025-02-01").to(OURS).specialty("50"))))
                .isInstanceOfSatisfying(
                        NotAssigned.class,
                        not ->
                                assertThat(not.reason())
                                        .isInstanceOf(Reason.NoPhysicianService.class));
    }

    @Test
    void aPhysicianOfTheContractSeenOnceOpensItToThePractitionersCharges() {
        Assigned assigned =
                assigned(
                        Visit.on("2025-02-01").to(OURS).specialty("50").allowed("300.00"),
                        Visit.on("2025-03-01").to(OURS_TOO).specialty("06").allowed("1.00"),
                        Visit.on("2025-04-01").to(THEIRS).allowed("200.00"));
        assertThat(assigned.toContract()).isTrue();
        assertThat(assigned.winner().allowed()).isEqualTo(Usd.of("300.00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the day before the window opens  | 2024-12-31 | 99213 | 08 | 100.00
                    the day after it closes          | 2026-01-01 | 99213 | 08 | 100.00
                    not a primary care code          | 2025-03-01 | 71046 | 08 | 100.00
                    a specialty outside every step   | 2025-03-01 | 99213 | 30 | 100.00
                    nothing allowed                  | 2025-03-01 | 99213 | 08 | 0.00
                    """)
    void doesNotCount(String what, String day, String hcpcs, String specialty, String allowed) {
        Visit visit = Visit.on(day).to(OURS).hcpcs(hcpcs).specialty(specialty).allowed(allowed);
        assertThat(decide(Example.of(visit)))
                .as(what)
                .isEqualTo(new NotAssigned(new Reason.NoPrimaryCare()));
    }

    @Test
    void aLineWithoutAnyProviderIsNobodys() {
        assertThat(decide(Example.of(Visit.on("2025-02-01"))))
                .isEqualTo(new NotAssigned(new Reason.NoPrimaryCare()));
    }

    @Test
    void everyServiceOfAHealthCenterCountsForItsCertificationNumber() {
        Assigned assigned =
                assigned(
                        Visit.on("2025-02-01").facility("671800", "0771").hcpcs("G0467"),
                        Visit.on("2025-03-01").to(OURS).allowed("60.00"));
        assertThat(assigned.winner().entity()).isEqualTo(new Entity.Facility("671800"));
    }

    @Test
    void visitsAreDaysAndLinesAreLines() {
        Total winner =
                assigned(
                                Visit.on("2025-02-01").to(OURS),
                                Visit.on("2025-02-01").to(OURS).claim("second").hcpcs("G0439"),
                                Visit.on("2025-02-03").to(OURS))
                        .winner();
        assertThat(winner.lines()).isEqualTo(3);
        assertThat(winner.visits()).isEqualTo(2);
        assertThat(winner.latest()).isEqualTo("2025-02-03");
    }

    static Stream<List<Visit>> seededHistories() {
        Random random = new Random(42);
        return IntStream.range(0, 300).mapToObj(_ -> history(random));
    }

    private static List<Visit> history(Random random) {
        List<String> practices = List.of(OURS, OURS_TOO, THEIRS, OTHERS);
        List<String> specialties = List.of("08", "11", "50", "06", "30");
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(number ->
                        Visit.on("2025-03-%02d".formatted(1 + random.nextInt(5)))
                                .to(practices.get(random.nextInt(practices.size())))
                                .claim("claim-" + number)
                                .specialty(specialties.get(random.nextInt(specialties.size())))
                                .allowed((1 + random.nextInt(3)) * 50 + ".00"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seededHistories")
    void theOrderOfClaimsNeverMatters(List<Visit> history) {
        List<Visit> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(history.size()));
        assertThat(decide(Example.of(shuffled))).isEqualTo(decide(Example.of(history)));
    }

    @ParameterizedTest
    @MethodSource("seededHistories")
    void theWinnerHasNotLessThanTheRunnerUp(List<Visit> history) {
        if (decide(Example.of(history)) instanceof Assigned assigned) {
            assigned.runnerUp()
                    .ifPresent(second ->
                            assertThat(assigned.winner().allowed())
                                    .isGreaterThanOrEqualTo(second.allowed()));
        }
    }

    @ParameterizedTest
    @MethodSource("seededHistories")
    void oneMoreVisitToTheWinnerChangesNothing(List<Visit> history) {
        if (decide(Example.of(history)) instanceof Assigned before && before.toContract()) {
            List<Visit> more = new ArrayList<>(history);
            String specialty = before.step().name().equals("step 2") ? "06" : "08";
            more.add(Visit.on("2025-03-03").to(OURS).claim("more").specialty(specialty));
            assertThat(decide(Example.of(more)))
                    .isInstanceOfSatisfying(
                            Assigned.class, after -> assertThat(after.toContract()).isTrue());
        }
    }

    private static Assigned assigned(Visit... visits) {
        return (Assigned) decide(Example.of(visits));
    }

    private static Assignment decide(Population population) {
        return Assigner.of(Example.terms(), population).decide(population.beneficiary(0));
    }
}
