package care.accord.metrics.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Points against deciles that a contract wrote out (ADR 123)")
class OwnDecilesTest {
    private static final OwnDeciles HIGHER =
            own("0.30 0.40 0.47 0.52 0.56 0.60 0.64 0.69 0.75 0.80");
    private static final OwnDeciles LOWER =
            fewer("0.90 0.80 0.70 0.60 0.50 0.40 0.30 0.20 0.10 0.05");

    @ParameterizedTest(name = "{0} of 100 is in decile {1} and earns {2}; {3} members to the next")
    @CsvSource({
        // Below where the first decile begins, at it, and half way through it.
        "0,   1,  1.0, 40",
        "30,  1,  1.0, 10",
        "35,  1,  1.5, 5",
        // Exactly at a bound the next decile has begun; one member less is short of it.
        "59,  5,  5.8, 1",
        "60,  6,  6.0, 4",
        "79,  9,  9.8, 1",
        "80,  10, 10,  0",
        "100, 10, 10,  0"
    })
    void higherIsBetter(long numerator, int decile, BigDecimal points, long members) {
        assertWorth(HIGHER, numerator, new Expected(decile, points, members));
    }

    @ParameterizedTest(name = "{0} of 100 is in decile {1} and earns {2}; {3} members fewer")
    @CsvSource({
        "100, 1,  1.0, 20",
        "90,  1,  1.0, 10",
        "85,  1,  1.5, 5",
        "41,  5,  5.9, 1",
        "40,  6,  6.0, 10",
        "6,   9,  9.8, 1",
        "5,   10, 10,  0",
        "0,   10, 10,  0"
    })
    void lowerIsBetter(long numerator, int decile, BigDecimal points, long members) {
        assertWorth(LOWER, numerator, new Expected(decile, points, members));
    }

    @Test
    @DisplayName("falling deciles are told as they are written, the worst first")
    void theyAreToldAsTheyAreWritten() {
        assertThat(
                        points(2026)
                                .worth(Optional.of(LOWER), "any", MeasuredRate.share(1, 2))
                                .orElseThrow()
                                .deciles())
                .isEqualTo(LOWER.deciles());
    }

    @Test
    @DisplayName("they serve a measure that has no published deciles, and say whose they are")
    void anyMeasure() {
        ScorecardPoints.Worth worth =
                points(2026)
                        .worth(
                                Optional.of(HIGHER),
                                "annual-wellness-visit",
                                MeasuredRate.share(60, 100))
                        .orElseThrow();
        assertThat(worth.points().earned()).isEqualByComparingTo("6");
        assertThat(worth.benchmark().inWords()).isEqualTo("agreed: Network of 2024");
        assertThat(worth.benchmark().source()).isEqualTo("Network of 2024");
        assertThat(worth.deciles()).isEqualTo(HIGHER.deciles());
    }

    @Test
    void tenRatesMakeDeciles() {
        assertThatThrownBy(() -> own("0.1 0.2"))
                .hasMessage(
                        "The deciles of Network of 2024 are 2 rates; write the ten with which the deciles begin");
    }

    private record Expected(int decile, BigDecimal points, long members) {}

    private static void assertWorth(OwnDeciles own, long numerator, Expected expected) {
        ScorecardPoints.Worth worth =
                points(2025)
                        .worth(
                                Optional.of(own),
                                "controlled-blood-pressure",
                                MeasuredRate.share(numerator, 100))
                        .orElseThrow();
        assertThat(worth.points())
                .isInstanceOfSatisfying(
                        MeasurePoints.Scored.class,
                        scored -> {
                            assertThat(scored.decile()).isEqualTo(expected.decile());
                            assertThat(scored.points()).isEqualByComparingTo(expected.points());
                        });
        assertThat(worth.decile()).hasValue(expected.decile());
        assertThat(worth.members()).isEqualTo(expected.members());
    }

    private static ScorecardPoints points(int year) {
        return ScorecardPoints.of(ProgramRules.bundled(), new PerformanceYear(year).calendarYear());
    }

    private static OwnDeciles own(String deciles) {
        return new OwnDeciles(
                "Network of 2024",
                false,
                Stream.of(deciles.split(" ")).map(BigDecimal::new).toList());
    }

    private static OwnDeciles fewer(String deciles) {
        return new OwnDeciles("Network of 2024", true, own(deciles).deciles());
    }
}
