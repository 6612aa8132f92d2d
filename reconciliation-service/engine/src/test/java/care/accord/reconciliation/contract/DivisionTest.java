package care.accord.reconciliation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.agreement.Course;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The terms of an amendment settle the months that begin on its day or later")
class DivisionTest {
    private static final Division.Version FIRST =
            new Division.Version("v1", Example.twoSided(), LocalDate.MIN);

    /// Dollars of the whole year in place of dollars for each member and month.
    private static final ContractDocument ANNUAL =
            Example.inBlocks(
                    Example.TWO_SIDED
                            .replace("[\"400.00\", member-months]", "[agreed]")
                            .replace(
                                    "member-months: { is: count, source: member-months }",
                                    "agreed: { is: amount, otherwise: \"4000000.00\" }"));

    private static Division.Version amended(String from) {
        return new Division.Version("v2", Example.amended(), LocalDate.parse(from));
    }

    private static String parts(List<Division.Version> versions, DateSpan days) {
        return Division.of(versions, days).stream()
                .map(part -> part.name() + " " + part.days())
                .collect(Collectors.joining("; "));
    }

    private static DateSpan yearTo(String end) {
        return new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.parse(end));
    }

    @ParameterizedTest(name = "amended on {0}, settled to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    2025-07-01, 2025-12-31, v1 2025-01-01..2025-06-30; v2 2025-07-01..2025-12-31
                    2025-07-02, 2025-12-31, v1 2025-01-01..2025-07-31; v2 2025-08-01..2025-12-31
                    2025-07-01, 2025-07-01, v1 2025-01-01..2025-06-30; v2 2025-07-01..2025-07-01
                    2025-07-01, 2025-06-30, v1 2025-01-01..2025-06-30
                    2024-11-15, 2025-12-31, v2 2025-01-01..2025-12-31
                    2025-12-02, 2025-12-31, v1 2025-01-01..2025-12-31
                    """)
    void daysHaveTheTermsOfTheirMonth(String from, String end, String parts) {
        assertThat(parts(List.of(FIRST, amended(from)), yearTo(end))).isEqualTo(parts);
    }

    @Test
    void twoAmendmentsMakeThreeParts() {
        assertThat(
                        parts(
                                List.of(
                                        FIRST,
                                        amended("2025-04-01"),
                                        new Division.Version(
                                                "v3",
                                                Example.contract(),
                                                LocalDate.of(2025, 10, 1))),
                                yearTo("2025-12-31")))
                .isEqualTo(
                        "v1 2025-01-01..2025-03-31; v2 2025-04-01..2025-09-30; v3 2025-10-01..2025-12-31");
    }

    @Test
    void anAmendmentThatPaysTheSameDividesNothing() {
        Division.Version sameTerms =
                new Division.Version("v2", Example.twoSided(), LocalDate.of(2025, 7, 1));
        assertThat(parts(List.of(FIRST, sameTerms), yearTo("2025-12-31")))
                .isEqualTo("v2 2025-01-01..2025-12-31");
        assertThat(Division.isDivided(List.of(FIRST, sameTerms), yearTo("2025-12-31"))).isFalse();
    }

    @Test
    void onlyEarlierTermsForDaysBeforeAnAmendmentAreADivisionToo() {
        assertThat(Division.isDivided(List.of(FIRST, amended("2025-07-01")), yearTo("2025-06-30")))
                .isTrue();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { rate: 0.05, of: benchmark }         | "200000.00"                               | Losses owed puts a sum for the whole period beside one that grows with its months
                    { figure: controlled, atLeast: 0.50 } | [{ figure: controlled, atLeast: 0.50 }, { figure: member-months, atLeast: 5000 }] | After quality puts a sum for the whole period beside one that grows with its months
                    """)
    void sumsOfAYearAndMembersToReachAreNotDivided(String each, String whole, String obstacle) {
        assertThat(Division.obstacle(Example.inBlocks(Example.TWO_SIDED.replace(each, whole))))
                .contains(obstacle);
    }

    @ParameterizedTest(name = "for {0}: {1}, {2}")
    @CsvSource({
        "FOLLOWING_MONTHS, annual-wellness-visit, controlled-blood-pressure",
        "WHOLE_PERIOD, ,"
    })
    void measuresThatTheDaysBeforeArePaidByStayInTheContract(
            AppliesTo to, String visits, String pressure) {
        assertThat(problems(to, Example.sharedSavings()))
                .extracting(FieldProblem::pointer, FieldProblem::detail)
                .containsExactlyElementsOf(
                        Stream.of(visits, pressure)
                                .filter(Objects::nonNull)
                                .map(measure ->
                                        tuple(
                                                "/document/measures",
                                                "is without %s, which the days before are settled by; keep it, with role report if it pays nothing any more"
                                                        .formatted(measure)))
                                .toList());
    }

    @Test
    void anAmendmentOfAWholeYearsSumsAppliesToTheWholeYear() {
        assertThat(problems(AppliesTo.WHOLE_PERIOD, ANNUAL)).isEmpty();
        assertThat(problems(AppliesTo.FOLLOWING_MONTHS, ANNUAL))
                .containsExactly(
                        new FieldProblem(
                                "/appliesTo",
                                "is following-months, but the arrangement cannot be settled in parts: Savings puts a sum for the whole period beside one that grows with its months; write whole-period"));
    }

    private static List<FieldProblem> problems(AppliesTo to, ContractDocument proposed) {
        return Course.problems(
                new Change.Amendment(LocalDate.of(2025, 7, 1), to),
                Example.twoSided(),
                proposed,
                LocalDate.of(2025, 6, 1));
    }

    @Test
    void termsPayByTheirGateTheirBonusesAndTheirSources() {
        assertThat(Division.paysBy(Example.twoSided()))
                .containsExactly("annual-wellness-visit", "controlled-blood-pressure");
        assertThat(Division.paysBy(Example.sharedSavings())).isEmpty();
        assertThat(Division.paysBy(ANNUAL)).contains("controlled-blood-pressure");
    }
}
