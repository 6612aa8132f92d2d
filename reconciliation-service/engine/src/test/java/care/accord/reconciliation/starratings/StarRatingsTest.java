package care.accord.reconciliation.starratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.starratings.WeightedStars.Weighted;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Ratings are the mean of stars, rewarded, adjusted and rounded, 42 CFR 422.166(c) to (g), (i)")
class StarRatingsTest {
    private static final StarRules RULES =
            StarRules.in(ProgramRules.bundled(), new PerformanceYear(2026));
    private static final Citation RULE = new Citation("42 CFR 422.166");

    /// Stars 4, 4, 3, 5 with weights 1, 1, 3, 1: the mean is 22/6; 4 x (1/9 + 1/9 + 3 x 4/9 + 16/9) / (6 x 3).
    @Test
    void varianceWeighsEveryStar() {
        WeightedStars stars =
                WeightedStars.of(
                        List.of(
                                weighted("4", "1"),
                                weighted("4", "1"),
                                weighted("3", "3"),
                                weighted("5", "1")));
        Offset<BigDecimal> precision = Offset.offset(new BigDecimal("1e-9"));
        assertThat(stars.mean().value()).isCloseTo(new BigDecimal("3.6666666667"), precision);
        assertThat(stars.variance().value()).isCloseTo(new BigDecimal("0.7407407407"), precision);
    }

    /// Of the overall rating with improvement and new measures: percentiles 3.649351 and 3.932432, 0.914850 and 1.263462.
    @ParameterizedTest(name = "mean {0}, variance {1}: {2}")
    @CsvSource({
        "3.932432, 0.914849, 0.4",
        "3.9324316, 0.914849, 0.4", // six decimals are compared: 3.932432
        "3.9324314, 0.914849, 0.2",
        "3.932432, 0.914850, 0.3",
        "3.649351, 0.5, 0.2",
        "3.649351, 1.263461, 0.1",
        "3.649350, 0.5, 0",
        "4.9, 1.263462, 0",
    })
    void highAndEvenStarsAreRewarded(String mean, String variance, String factor) {
        WeightedStars stars = new WeightedStars(number("mean", mean), number("var", variance));
        assertThat(RewardFactor.of(stars, Rating.OVERALL, Variant.ALL, RULES).value())
                .isEqualByComparingTo(factor);
    }

    /// Equal stars have no variance, and with four of them the mean is high.
    @ParameterizedTest(name = "{0} stars in all measures of category {1}: {2}")
    @CsvSource({
        "4, 4, 4.5", // 4 + 0.4 (no variance, high mean) + 0.004022
        "3, 4, 3", // no reward
        "5, 8, 5", // 5 + 0.4 + 0.102370, five at most
        "3, 1, 3", // 3 - 0.058259
    })
    void theAdjustmentFollowsTheCategory(String star, String category, String rating) {
        Contract contract = contract(ContractKind.MA_ONLY, all(star), Map.of(), category);
        assertThat(StarRatings.of(contract, RULES).get(Rating.PART_C))
                .extracting(Rate::display)
                .isEqualTo(rating);
    }

    /// 13 of 52 weights at 4 stars and the others at 3 make a mean of 3.25, which is not rewarded: the adjustment alone decides.
    @ParameterizedTest(name = "category {0}: {1}")
    @CsvSource({"4, 3.5", "3, 3"})
    void halfStarsAreRoundedUpFromTheMiddle(String category, String rating) {
        Map<String, String> stars = all("3");
        // 13 of 52 weights, improvement (5) included: the mean is 3.25, the variance is low, the
        // mean is not.
        stars.put("C30", "4");
        stars.put("C12", "4");
        stars.put("C14", "4");
        stars.put("C31", "4");
        assertThat(weightOf(Set.of("C30", "C12", "C14", "C31"))).isEqualTo(13);
        stars.remove("C01");
        stars.remove("C02");
        assertThat(weightOf(stars.keySet().stream().filter(id -> id.startsWith("C")).toList()))
                .isEqualTo(52);
        Contract contract = contract(ContractKind.MA_ONLY, stars, Map.of(), category);
        assertThat(StarRatings.of(contract, RULES).get(Rating.PART_C))
                .extracting(Rate::display)
                .isEqualTo(rating);
    }

    /// 33 measures with a weight of 54, of which improvement has 5: the mean is (49 x 5 + 5 x 1) / 54, and its variance earns no reward.
    @Test
    void improvementIsDroppedOnlyWhereTheContractDoesWellWithoutIt() {
        Map<String, String> good = all("5");
        good.put("C30", "1");
        Rate rating = partC(good);
        assertThat(rating.display()).isEqualTo("5");
        assertThat(rating.explain())
                .contains("the better with or without improvement")
                .contains("Part C Summary without improvement: 5.404022 =")
                .contains("Part C Summary with improvement: 4.63365162962962");
        Map<String, String> middling = all("3");
        middling.put("C30", "1");
        assertThat(partC(middling).explain()).doesNotContain("without improvement");
    }

    /// A contract that offers drugs too has its summary with improvement; only the overall rating is the better of both.
    @Test
    void onlyTheHighestRatingDropsImprovement() {
        Map<String, String> stars = all("5");
        stars.put("C30", "1");
        stars.put("D04", "1");
        Map<Rating, Rate> ratings =
                StarRatings.of(contract(ContractKind.MA_PD, stars, Map.of(), "4"), RULES);
        assertThat(ratings.get(Rating.PART_C)).extracting(Rate::display).isEqualTo("4.5");
        assertThat(ratings.get(Rating.OVERALL)).extracting(Rate::display).isEqualTo("5");
    }

    @ParameterizedTest(name = "{0} percent struck in {1}: {2}")
    @CsvSource({
        "24, 2023, false",
        "25, 2023, true",
        "100, 2024, false", // the new measures it has are of the year before
    })
    void newMeasuresDoNotHarmContractsThatADisasterStruck(int affected, int year, boolean spared) {
        Map<String, String> stars = all("3");
        stars.remove("C13");
        stars.put("C04", "1");
        stars.put("C05", "1");
        Contract contract =
                contract(
                        ContractKind.MA_ONLY,
                        stars,
                        Map.of(year, number("affected", Integer.toString(affected))),
                        "4");
        Rate rating = Objects.requireNonNull(StarRatings.of(contract, RULES).get(Rating.PART_C));
        assertThat(rating.explain().contains("held harmless for new measures")).isEqualTo(spared);
    }

    @Test
    void halfOfTheMeasuresToReportNeedAStar() {
        Map<String, String> stars = new HashMap<>();
        all("4").entrySet().stream()
                .filter(star -> star.getKey().startsWith("C") && !star.getKey().equals("C30"))
                .sorted(Map.Entry.comparingByKey())
                .limit(15)
                .forEach(star -> stars.put(star.getKey(), star.getValue()));
        stars.put("C30", "4");
        assertThat(StarRatings.of(contract(ContractKind.MA_ONLY, stars, Map.of(), "4"), RULES))
                .isEmpty();
        stars.put("C33", "4");
        assertThat(StarRatings.of(contract(ContractKind.MA_ONLY, stars, Map.of(), "4"), RULES))
                .containsOnlyKeys(Rating.PART_C);
    }

    @Test
    void acategoryThatDoesNotExistIsRefused() {
        Contract contract = contract(ContractKind.MA_ONLY, all("4"), Map.of(), "9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarRatings.of(contract, RULES))
                .withMessage("H0000: '9' is no final adjustment category of the part c summary");
    }

    @Test
    void ayearNobodyVerifiedIsRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> StarRules.in(ProgramRules.bundled(), new PerformanceYear(2027)))
                .withMessage(
                        "star-ratings.weights is not known for PY2027: values start in PY2026 and are verified through PY2026");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /// Without reward, because a better star can raise the variance out of the rewarded range.
    @ParameterizedTest
    @MethodSource("seeds")
    void abetterStarNeverLowersTheMean(long seed) {
        Random random = new Random(seed);
        List<Weighted> stars = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(40); i++) {
            stars.add(
                    weighted(
                            Integer.toString(1 + random.nextInt(4)),
                            Integer.toString(1 + random.nextInt(5))));
        }
        WeightedStars before = WeightedStars.of(stars);
        int which = random.nextInt(stars.size());
        Weighted one = stars.get(which);
        stars.set(
                which,
                new Weighted(
                        number("star", one.star().value().add(BigDecimal.ONE).toPlainString()),
                        one.weight()));
        assertThat(WeightedStars.of(stars).mean().value()).isGreaterThan(before.mean().value());
        assertThat(before.variance().value()).isNotNegative();
    }

    private static int weightOf(Collection<String> measures) {
        return RULES.measures().stream()
                .filter(measure -> measures.contains(measure.id()))
                .mapToInt(measure -> measure.weight().value().intValueExact())
                .sum();
    }

    private static Rate partC(Map<String, String> stars) {
        return Objects.requireNonNull(
                StarRatings.of(contract(ContractKind.MA_ONLY, stars, Map.of(), "4"), RULES)
                        .get(Rating.PART_C));
    }

    private static Map<String, String> all(String star) {
        return RULES.measures().stream().collect(Collectors.toMap(Measure::id, _ -> star));
    }

    private static Contract contract(
            ContractKind kind,
            Map<String, String> stars,
            Map<Integer, Rate> affected,
            String category) {
        Map<String, Rate> figures = new HashMap<>();
        stars.forEach((measure, star) -> figures.put(measure, number(measure + " star", star)));
        return new Contract(
                "H0000",
                kind,
                figures,
                all("1").keySet(),
                affected,
                Map.of(Rating.PART_C, category),
                Contract.ServiceArea.ELSEWHERE,
                Contract.Plans.OTHER);
    }

    private static Weighted weighted(String star, String weight) {
        return new Weighted(
                number("star", star), Rate.rule("weight", new BigDecimal(weight), RULE));
    }

    private static Rate number(String label, String value) {
        return Rate.reported(label, new BigDecimal(value), "test");
    }
}
