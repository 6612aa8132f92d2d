package care.accord.reconciliation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What rounded inputs determine, and what they leave open between two printed values")
class KnownTest {
    private static final Citation RULE = new Citation("42 CFR 412.152", Evidence.VERIFIED);

    /// 14.1222 / 13.9000 lies in 1.015982 to 1.015990; 16.1400 / 16.0111 = 1.0080507 in 1.008044 to 1.008057, on both sides of
    /// 1.00805.
    @ParameterizedTest(name = "{0} / {1}: {2} to {3}")
    @CsvSource({
        "14.1222, 13.9000, 1.0160, 1.0160",
        "16.1400, 16.0111, 1.0080, 1.0081",
        "0.0002, 10.0000, 0.0000, 0.0000",
    })
    void aRatioOfPrintedRates(
            BigDecimal predicted, BigDecimal expected, BigDecimal least, BigDecimal most) {
        Known ratio =
                HospitalPenalties.excessReadmission(
                        printed("Predicted", predicted), printed("Expected", expected), RULE);
        assertThat(ratio.least(4)).isEqualByComparingTo(least);
        assertThat(ratio.most(4)).isEqualByComparingTo(most);
        assertThat(ratio.isDetermined(4)).isEqualTo(least.compareTo(most) == 0);
    }

    /// A hospital with one measure has its score for a total: the ends of what is printed, on either side of zero, round to no
    /// second value.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.1234, 0.1234", "-0.0534, -0.0534", "0.0000, 0.0000"})
    void aTotalOfOneScoreIsThatScore(BigDecimal score, BigDecimal expected) {
        Known total = total(score);
        assertThat(total.isDetermined(4)).isTrue();
        assertThat(total.least(4)).isEqualByComparingTo(expected);
        assertThat(total.most(4)).isEqualByComparingTo(expected);
    }

    /// (0.1234 + 0.5679) / 2 = 0.34565, a tie: 0.3456 and 0.3457 are alike likely. (0.1234 + 0.5678) / 2 = 0.3456, and its ends,
    /// 0.34555 and 0.34565, round to nothing else.
    @Test
    void aTotalOfTwoPrintedScores() {
        Known open = total(new BigDecimal("0.1234"), new BigDecimal("0.5679"));
        assertThat(open.least(4)).isEqualByComparingTo("0.3456");
        assertThat(open.most(4)).isEqualByComparingTo("0.3457");
        assertThat(total(new BigDecimal("0.1234"), new BigDecimal("0.5678")).isDetermined(4))
                .isTrue();
    }

    /// The score that is known exactly is not what keeps the total open.
    @Test
    void theFindingNamesBothValuesAndTheInputThatLimitsIt() {
        Rate infection = Rate.reported("CLABSI", new BigDecimal("0.56790"), "a file");
        Known exact = new Known(infection, Span.exactly(infection.value()), List.of());
        Known patientSafety = printed("PSI 90", new BigDecimal("0.1234"));
        Known total =
                HospitalPenalties.acquiredConditions(List.of(patientSafety, exact), RULE)
                        .orElseThrow();
        Finding finding = total.determined(4, RULE);
        assertThat(finding.isTrue()).isFalse();
        assertThat(finding.explain())
                .startsWith(
                        "Total HAC score is determined by what is printed: no = Total HAC score from 0.345625 to 0.345675 rounds to 0.3456 or 0.3457; PSI 90 would need more digits")
                .contains("Least PSI 90: 0.12335", "Most PSI 90: 0.12345")
                .doesNotContain("Least CLABSI");
    }

    @Test
    void theFindingOfADeterminedValueSaysSo() {
        assertThat(total(new BigDecimal("0.1234")).determined(4, RULE).explain())
                .startsWith(
                        "Total HAC score is determined by what is printed: yes = Total HAC score from 0.12335 to 0.12345 rounds to 0.1234 only");
    }

    @Test
    void whatIsExpectedHasToBeAboveZero() {
        Known none = printed("Expected", new BigDecimal("0.0000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HospitalPenalties.excessReadmission(none, none, RULE))
                .withMessage("Expected has to be above zero, not 0");
    }

    @Test
    void spansThatContradictEachOtherLeaveNothing() {
        assertThat(Span.printed(new BigDecimal("1.2")).meet(Span.printed(new BigDecimal("1.24"))))
                .contains(new Span(new BigDecimal("1.235"), new BigDecimal("1.245")));
        assertThat(Span.printed(new BigDecimal("1.2")).meet(Span.exactly(new BigDecimal("1.3"))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(BigDecimal.ONE, BigDecimal.ZERO))
                .withMessage("a span goes up: 1 lies above 0");
    }

    private static Known total(BigDecimal... scores) {
        List<Known> known = Stream.of(scores).map(score -> printed("z-score", score)).toList();
        return HospitalPenalties.acquiredConditions(known, RULE).orElseThrow();
    }

    private static Known printed(String label, BigDecimal value) {
        return Known.printed(Rate.reported(label, value, "a file"));
    }
}
