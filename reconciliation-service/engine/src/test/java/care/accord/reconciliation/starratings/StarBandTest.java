package care.accord.reconciliation.starratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A measure's star is the band that its score falls into, 42 CFR 422.166(a)(2)")
class StarBandTest {
    private static final Citation RULE = new Citation("42 CFR 422.166(a)(2)");

    /// Breast cancer screening, 2026.
    private static final List<StarBand> HIGHER_IS_BETTER =
            List.of(
                    StarBand.of(1, "< 58 %"),
                    StarBand.of(2, ">= 58 % to < 71 %"),
                    StarBand.of(3, ">= 71 % to < 76 %"),
                    StarBand.of(4, ">= 76 % to < 84 %"),
                    StarBand.of(5, ">= 84 %"));

    /// Complaints about the health plan, 2026.
    private static final List<StarBand> LOWER_IS_BETTER =
            List.of(
                    StarBand.of(1, "> 1.34"),
                    StarBand.of(2, "> 0.71 to <= 1.34"),
                    StarBand.of(3, "> 0.32 to <= 0.71"),
                    StarBand.of(4, "> 0.11 to <= 0.32"),
                    StarBand.of(5, "<= 0.11"));

    @ParameterizedTest(name = "{0} percent screened is {1}")
    @CsvSource({"0, 1", "57, 1", "58, 2", "70, 2", "71, 3", "75, 3", "76, 4", "83, 4", "84, 5"})
    void theLowerEdgeBelongsToTheBetterBand(String score, String star) {
        assertThat(star(score, HIGHER_IS_BETTER).display()).isEqualTo(star);
    }

    @ParameterizedTest(name = "{0} complaints are {1}")
    @CsvSource({"2, 1", "1.34, 2", "0.72, 2", "0.71, 3", "0.32, 4", "0.12, 4", "0.11, 5", "0, 5"})
    void fewerComplaintsAreBetter(String score, String star) {
        assertThat(star(score, LOWER_IS_BETTER).display()).isEqualTo(star);
    }

    @Test
    void fiveStarsMayNeedEverything() {
        List<StarBand> bands =
                List.of(StarBand.of(4, ">= 99 % to < 100 %"), StarBand.of(5, "100%"));
        assertThat(star("100", bands).display()).isEqualTo("5");
        assertThat(star("99", bands).display()).isEqualTo("4");
        assertThat(StarBand.star(score("98"), bands, RULE)).isEmpty();
    }

    @Test
    void theStarSaysItsBand() {
        assertThat(star("72", HIGHER_IS_BETTER).explain())
                .isEqualTo(
                        """
                        C01 star: 3 = C01 is >= 71 % to < 76 %  [42 CFR 422.166(a)(2)]
                          C01: 72  <- a published file
                        """);
    }

    @Test
    void abandThatCannotBeReadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarBand.of(2, "from 58 to 71"))
                .withMessage(
                        "'from 58 to 71' is not a band of scores, such as '>= 58 % to < 71 %'");
    }

    private static Rate star(String score, List<StarBand> bands) {
        return StarBand.star(score(score), bands, RULE).orElseThrow();
    }

    private static Rate score(String score) {
        return Rate.reported("C01", new BigDecimal(score), "a published file");
    }
}
