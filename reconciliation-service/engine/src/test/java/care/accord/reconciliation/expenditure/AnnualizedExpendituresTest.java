package care.accord.reconciliation.expenditure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "42 CFR 425.605(a): expenditures are annualized, truncated, weighted by months and completed, by type")
class AnnualizedExpendituresTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    private static final Map<EnrollmentType, Usd> NO_TRUNCATION = Map.of();

    @ParameterizedTest(name = "status {0}, dual {1} is {2}")
    @CsvSource({
        "10, '', AGED_NON_DUAL",
        "10, 02, AGED_DUAL",
        "10, 09, AGED_NON_DUAL",
        "11, 02, ESRD",
        "31, '', ESRD",
        "20, 02, DISABLED",
        "21, '', ESRD",
        "'', 02, OTHER"
    })
    void everybodyHasOneType(String status, String dual, EnrollmentType type) {
        Population population =
                year(builder -> {
                    builder.add(Care.person("p", status, dual, ""));
                    builder.add(covered("p", "2023-01-01", "2023-12-31"));
                });
        assertThat(spent(population, NO_TRUNCATION, "1").types())
                .extracting(AnnualizedExpenditures.OfType::type)
                .containsExactly(type);
    }

    /// $30,000 in 6 months is $60,000 a year; truncated at $40,000 a year it counts $20,000 for half a year.
    @ParameterizedTest(
            name = "covered {0}..{1}, died {2}, threshold {3}: {4} months, ${5}, ${6} a year")
    @CsvSource({
        "2023-01-01, 2023-06-30, '',         40000, 6,  20000.00, 40000",
        "2023-01-01, 2023-06-30, '',         70000, 6,  30000.00, 60000",
        "2023-01-01, 2023-12-31, '',         40000, 12, 30000.00, 30000",
        "2023-01-01, 2023-12-31, 2023-03-15, 40000, 3,  10000.00, 40000",
        "2023-01-31, 2023-02-01, '',         40000, 2,  6666.67,  40000",
    })
    void partOfAYearIsAnnualizedThenWeighted(
            String first,
            String last,
            String died,
            String threshold,
            int months,
            String truncated,
            BigDecimal perCapita) {
        Population population =
                year(builder -> {
                    builder.add(Care.person("p", "20", "", died));
                    builder.add(covered("p", first, last));
                    builder.add(Care.visit("p", "2023-02-01", "30000.00"));
                });
        AnnualizedExpenditures.OfType disabled =
                spent(population, Map.of(EnrollmentType.DISABLED, Usd.of(threshold)), "1")
                        .types()
                        .getFirst();
        assertThat(disabled.personMonths().value()).isEqualTo(months);
        assertThat(disabled.truncated().value()).isEqualTo(Usd.of(truncated));
        assertThat(disabled.perCapita().orElseThrow().value())
                .isCloseTo(perCapita, org.assertj.core.data.Offset.offset(new BigDecimal("0.03")));
        assertThat(disabled.whole().value()).isEqualTo(Usd.of("30000.00"));
    }

    /// Aged: (1,200 + 2,400) x 1.01 = 3,636 over 2 years = 1,818; disabled: 600 x 1.01 = 606 over half a year = 1,212.
    @Test
    void typesAddUpToTheTotalAndExplainThemselves() {
        AnnualizedExpenditures spent = spent(three(), NO_TRUNCATION, "1.01");
        assertThat(spent.total().value()).isEqualTo(Usd.of("4242.00"));
        assertThat(spent.personMonths().value()).isEqualTo(30);
        assertThat(spent.perCapita().orElseThrow().value()).isEqualByComparingTo("1696.8");
        assertThat(spent.types())
                .extracting(type -> type.perCapita().orElseThrow().display())
                .containsExactly("1212", "1818");
        assertThat(spent.total().explain())
                .isEqualTo(
                        """
                        Expenditures: $4,242.00 = Disabled: completed expenditures + Aged, not dually eligible: completed expenditures  [42 CFR 425.652(a)(1), recited in 88 FR 78818: 3-month claims run out with a completion factor]
                          Disabled: completed expenditures: $606.00 = Disabled: truncated expenditures x Completion factor  [42 CFR 425.652(a)(1), recited in 88 FR 78818: 3-month claims run out with a completion factor]
                            Disabled: truncated expenditures: $600.00  <- run
                            Completion factor: 1.01  <- input of the run
                          Aged, not dually eligible: completed expenditures: $3,636.00 = Aged, not dually eligible: truncated expenditures x Completion factor  [42 CFR 425.652(a)(1), recited in 88 FR 78818: 3-month claims run out with a completion factor]
                            Aged, not dually eligible: truncated expenditures: $3,600.00  <- run
                            Completion factor: 1.01  <- input of the run
                        """);
        Recalculation.check(spent.total());
        Recalculation.check(spent.perCapita().orElseThrow());
        assertThat(spent.unseen()).contains("indirect medical education").hasSize(4);
    }

    private static Population three() {
        return year(builder -> {
            builder.add(Care.person("a", "10", "", ""));
            builder.add(Care.person("b", "10", "", ""));
            builder.add(Care.person("d", "20", "", ""));
            builder.add(covered("a", "2023-01-01", "2023-12-31"));
            builder.add(covered("b", "2023-01-01", "2023-12-31"));
            builder.add(covered("d", "2023-07-01", "2023-12-31"));
            builder.add(Care.visit("a", "2023-01-01", "1200.00"));
            builder.add(Care.visit("b", "2023-12-31", "2400.00"));
            builder.add(Care.visit("d", "2023-08-01", "600.00"));
        });
    }

    @Test
    void monthsInOtherCoverageCountNeitherAsMonthsNorWithTheirCost() {
        Population population =
                year(builder -> {
                    builder.add(Care.person("p", "10", "", ""));
                    builder.add(covered("p", "2023-01-01", "2023-03-31"));
                    builder.add(
                            Care.covered(
                                    "p", Coverage.MEDICARE_ADVANTAGE, "2023-04-01", "2023-12-31"));
                    builder.add(Care.visit("p", "2023-03-31", "100.00"));
                    builder.add(Care.visit("p", "2023-04-01", "900.00"));
                    builder.add(Care.visit("p", "2022-12-31", "900.00"));
                });
        AnnualizedExpenditures spent = spent(population, NO_TRUNCATION, "1");
        assertThat(spent.total().value()).isEqualTo(Usd.of("100.00"));
        assertThat(spent.personMonths().value()).isEqualTo(3);
    }

    @Test
    @DisplayName("89 FR 79152: two codes of urinary catheters do not count in 2023")
    void suspectBillingIsLeftOut() {
        Population population =
                year(builder -> {
                    builder.add(Care.person("p", "10", "", ""));
                    builder.add(covered("p", "2023-01-01", "2023-12-31"));
                    builder.add(Care.visit("p", "2023-03-31", "100.00"));
                    for (String code : List.of("A4352", "A4353", "A4351")) {
                        builder.add(
                                Visit.on("2023-05-01")
                                        .place("12")
                                        .specialty("54")
                                        .hcpcs(code)
                                        .allowed("70.00")
                                        .line("p"));
                    }
                });
        assertThat(spent(population, NO_TRUNCATION, "1").total().value())
                .isEqualTo(Usd.of("170.00"));
    }

    @Test
    void runOutEndsWithTheThirdMonthAfterThePeriod() {
        assertThat(terms(NO_TRUNCATION, "1").knownThrough()).isEqualTo("2024-03-31");
    }

    @Test
    void aCompletionFactorBelowOneIsRefused() {
        assertThatThrownBy(() -> terms(NO_TRUNCATION, "0.99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The completion factor is 0.99; it is at least 1, because it stands for claims still to come");
    }

    /// 200 people cost $1 to $200 in a full year: 99 percent of them cost at most $198.
    @Test
    void thresholdsCanBeTakenFromAPopulation() {
        Population population =
                year(builder ->
                        IntStream.rangeClosed(1, 200)
                                .forEach(at -> {
                                    String id = "p%03d".formatted(at);
                                    builder.add(Care.person(id, "10", "", ""));
                                    builder.add(covered(id, "2023-01-01", "2023-12-31"));
                                    builder.add(Care.visit(id, "2023-05-01", at + ".00"));
                                }));
        assertThat(
                        TruncationThresholds.of(
                                population,
                                Members.everyone(population),
                                terms(NO_TRUNCATION, "1"),
                                new BigDecimal("0.99")))
                .isEqualTo(Map.of(EnrollmentType.AGED_NON_DUAL, Usd.of("198")));
    }

    /// Whatever the order of the claims, every type's total is at most the untruncated one, and both are the same.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderDoesNotMatterAndTruncationNeverAdds(long seed) {
        Random random = new Random(seed);
        List<Consumer<PopulationBuilder>> facts = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            String id = "p" + at;
            String status = List.of("10", "11", "20", "").get(random.nextInt(4));
            String last = LocalDate.of(2023, 1 + random.nextInt(12), 28).toString();
            facts.add(builder -> builder.add(Care.person(id, status, "", "")));
            facts.add(builder -> builder.add(covered(id, "2023-01-01", last)));
            for (int line = 0; line < 5; line++) {
                String day = YEAR.start().plusDays(random.nextInt(365)).toString();
                String paid = BigDecimal.valueOf(random.nextInt(900_000), 2).toPlainString();
                facts.add(builder -> builder.add(Care.visit(id, day, paid)));
            }
        }
        Map<EnrollmentType, Usd> thresholds =
                Map.of(EnrollmentType.ESRD, Usd.of("9000"), EnrollmentType.DISABLED, Usd.of("100"));
        AnnualizedExpenditures first = spent(built(facts), thresholds, "1.02");
        Collections.shuffle(facts, random);
        assertThat(spent(built(facts), thresholds, "1.02")).isEqualTo(first);
        assertThat(first.types())
                .allSatisfy(type ->
                        assertThat(type.truncated().value())
                                .isLessThanOrEqualTo(type.whole().value()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static Population built(List<Consumer<PopulationBuilder>> facts) {
        PopulationBuilder builder = new PopulationBuilder();
        facts.forEach(fact -> fact.accept(builder));
        return builder.build();
    }

    private static Population year(Consumer<PopulationBuilder> facts) {
        return built(List.of(facts));
    }

    private static care.accord.population.Enrollment covered(String id, String first, String last) {
        return Care.covered(id, Coverage.PARTS_A_AND_B, first, last);
    }

    private static ExpenditureTerms terms(Map<EnrollmentType, Usd> truncation, String completion) {
        return ExpenditureTerms.sharedSavingsProgram(
                ProgramRules.bundled(), YEAR, truncation, new BigDecimal(completion));
    }

    private static AnnualizedExpenditures spent(
            Population population, Map<EnrollmentType, Usd> truncation, String completion) {
        return AnnualizedExpenditures.of(
                population, Members.everyone(population), terms(truncation, completion), "run");
    }
}
