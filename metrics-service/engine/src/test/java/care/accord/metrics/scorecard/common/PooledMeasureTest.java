package care.accord.metrics.scorecard.common;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.points.OwnDeciles;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A measure of several contracts is held against what all of them were held against (ADR 129)")
class PooledMeasureTest {
    /// 60 and 30 of 100: 0.45 is half way through the fourth of ten deciles that begin with 0.10, 0.20 to 1.00.
    @Test
    void decilesThatAllContractsWroteOutAreThoseOfAllPayers() {
        OwnDeciles own = tenths("Both payers");
        CommonLine same = quality(with(60, own), with(30, own));
        assertThat(same.rate()).isEqualByComparingTo("0.45");
        assertThat(same.points()).contains(new BigDecimal("4.5"));

        CommonLine different = quality(with(60, own), with(30, tenths("One payer")));
        assertThat(different.points()).contains(new BigDecimal("7.5"));
    }

    /// A score of 0.80 over 300 parts and one of 0.50 over 100: 0.725, whatever the counts are.
    @Test
    void aScoreOfSeveralMeasuresIsWeighedByItsParts() {
        CommonLine line = quality(scored(0, "300", "0.80"), scored(90, "100", "0.50"));

        assertThat(line.rate()).isEqualByComparingTo("0.725");
        assertThat(line.points()).contains(BigDecimal.TEN);
        assertThat(line.toTarget()).isEmpty();
    }

    private static ContractMeasure with(long numerator, OwnDeciles own) {
        return new ContractMeasure(
                "screening",
                "Screening",
                false,
                false,
                numerator,
                new BigDecimal("100"),
                new BigDecimal("0.60"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(own));
    }

    private static ContractMeasure scored(long numerator, String base, String score) {
        return new ContractMeasure(
                "composite",
                "Composite",
                false,
                false,
                numerator,
                new BigDecimal(base),
                new BigDecimal("0.60"),
                Optional.empty(),
                Optional.of(new BigDecimal(score)),
                Optional.empty());
    }

    private static OwnDeciles tenths(String source) {
        return new OwnDeciles(
                source,
                false,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(tenth -> BigDecimal.valueOf(tenth, 1))
                        .toList());
    }

    private static CommonLine quality(ContractMeasure... measures) {
        return CommonScorecard.of(
                        new CommonScorecard.Found(
                                List.of(measures), List.of(), List.of(), List.of()),
                        ProgramRules.bundled(),
                        new PerformanceYear(2025))
                .domains()
                .getFirst()
                .lines()
                .getFirst();
    }
}
