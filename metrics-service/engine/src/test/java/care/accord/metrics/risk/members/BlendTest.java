package care.accord.metrics.risk.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Raw scores become one: divided by normalization, reduced for coding in Medicare Advantage, weighted by year")
class BlendTest {

    /// 2025: 1 / 1.153 = 0.867 and 1 / 1.045 = 0.957; 0.33 x 0.867 + 0.67 x 0.957 = 0.927.
    /// Paid: 0.867 x 0.941 = 0.816, 0.957 x 0.941 = 0.901; 0.33 x 0.816 + 0.67 x 0.901 = 0.873.
    @ParameterizedTest(name = "{0}: V24 {1}, V28 {2} become {3}, and {4} in Medicare Advantage")
    @CsvSource({
        "2023, 1.000, 0.000, 0.887, 0.835",
        "2024, 1.000, 1.000, 0.910, 0.856",
        "2025, 1.000, 1.000, 0.927, 0.873",
        "2026, 9.999, 1.534, 1.438, 1.353",
    })
    void ofAYear(int year, BigDecimal v24, BigDecimal v28, BigDecimal normalized, BigDecimal paid) {
        Blend blend = Blend.of(ProgramRules.bundled(), new PerformanceYear(year));
        Map<String, BigDecimal> raw = Map.of("V24", v24, "V28", v28);
        assertThat(blend.normalized(raw)).isEqualByComparingTo(normalized);
        assertThat(blend.paid(raw)).isEqualByComparingTo(paid);
    }

    @Test
    void aScoreThatIsMissingIsNamed() {
        Blend blend = Blend.of(ProgramRules.bundled(), new PerformanceYear(2025));
        assertThatThrownBy(() -> blend.normalized(Map.of("V24", BigDecimal.ONE)))
                .hasMessage("The blend needs a raw score of V28");
    }
}
