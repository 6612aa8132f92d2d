package care.accord.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CMS-HCC raw score, software V2419P1M and V2823T2M")
class RiskScoreTest {
    private static final RiskModel V24 = WorkedTables.older();
    private static final RiskModel V28 = WorkedTables.newer();

    @ParameterizedTest(name = "{0}-year-old {1}, entitled by {2}, {3}, {4}, with {5}: {6} ({7})")
    @CsvSource({
        "70, MALE, AGE, NONE, COMMUNITY, E1169 I509, 1.148, 18 85",
        "70, MALE, AGE, NONE, COMMUNITY, E11.69 I50.9, 1.148, 18 85",
        "70, MALE, AGE, NONE, COMMUNITY, E1169 E119, 0.696, 18",
        "70, MALE, AGE, NONE, COMMUNITY, E119, 0.499, 19",
        "70, MALE, AGE, NONE, COMMUNITY, Z000, 0.394, ",
        // disabled now: the two groups together, and no originally-disabled addition
        "40, MALE, DISABILITY, NONE, COMMUNITY, F1020 F200, 0.968, 55 57",
        // aged now, disabled first
        "66, FEMALE, DISABILITY, NONE, COMMUNITY, E119, 0.678, 19",
        "66, FEMALE, DISABILITY_AND_KIDNEY_DISEASE, NONE, COMMUNITY, E119, 0.428, 19",
        // sixty-four but entitled by age counts as 65
        "64, FEMALE, AGE, NONE, COMMUNITY, E119, 0.428, 19",
        "62, MALE, DISABILITY, FULL, INSTITUTION, I509, 1.604, 85",
        "62, MALE, DISABILITY, NONE, INSTITUTION, I509, 1.543, 85",
        "62, MALE, AGE, NONE, INSTITUTION, I509, 1.264, 85",
        // new enrollees have one cell, whatever their diagnoses
        "65, FEMALE, DISABILITY, PARTIAL, NEW_ENROLLEE, I509, 1.462, ",
        "64, FEMALE, AGE, NONE, NEW_ENROLLEE, I509, 0.500, ",
        "63, FEMALE, AGE, NONE, NEW_ENROLLEE, I509, 0.700, ",
        // hemophilia of a woman is another category; an adult's lung disease stays
        "66, FEMALE, AGE, NONE, COMMUNITY, D66, 0.515, 48",
        "70, MALE, AGE, NONE, COMMUNITY, D66, 1.766, 46",
    })
    void isTheSumOfItsDrivers(
            int age,
            Sex sex,
            Entitlement entitlement,
            Dual dual,
            Setting setting,
            String diagnoses,
            BigDecimal raw,
            @org.jspecify.annotations.Nullable String categories) {
        RiskScore score =
                V24.score(
                        new Enrollee(age, sex, entitlement, dual, setting),
                        List.of(diagnoses.split(" ")));
        assertThat(score.raw()).isEqualByComparingTo(raw);
        assertThat(score.categories())
                .isEqualTo(
                        categories == null
                                ? List.of()
                                : Stream.of(categories.split(" ")).map(Integer::valueOf).toList());
        assertThat(
                        score.drivers().stream()
                                .map(RiskScore.Driver::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(raw);
    }

    @Test
    @DisplayName("names its drivers and what they stand for")
    void namesItsDrivers() {
        RiskScore score =
                V28.score(WorkedTables.man(70), List.of("E1169", "I5030", "I509", "A4154"));
        assertThat(score.raw()).isEqualByComparingTo("1.534");
        assertThat(score.drivers())
                .extracting(RiskScore.Driver::coefficient)
                .containsExactly(
                        "CNA_M70_74", "CNA_HCC2", "CNA_HCC37", "CNA_HCC226", "CNA_DIABETES_HF_V28");
        assertThat(score.drivers().get(2).meaning()).isEqualTo("Diabetes with complications");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // 62 removes 63 first, so 63 no longer removes 202
        "C1 C2 C3, 62 202",
        "C2 C3, 63",
        // heart failure of category 223 counts only beside another of its family
        "I501, ''",
        "I501 I509, 223 226",
        "I501 I110, 221 223",
    })
    @DisplayName("V28: hierarchies apply in order, after categories that need another")
    void hierarchiesApplyInOrder(String diagnoses, String categories) {
        RiskScore score = V28.score(WorkedTables.man(70), List.of(diagnoses.split(" ")));
        assertThat(String.join(" ", score.categories().stream().map(String::valueOf).toList()))
                .isEqualTo(categories);
    }

    @Test
    @DisplayName("V28: sixty-four, entitled by age: a new enrollee counts as 65, another does not")
    void sixtyFour() {
        Enrollee fresh =
                new Enrollee(64, Sex.MALE, Entitlement.AGE, Dual.NONE, Setting.NEW_ENROLLEE);
        assertThat(V28.score(fresh, List.of()).raw()).isEqualByComparingTo("0.6");
        assertThat(V28.score(WorkedTables.man(64), List.of()).raw()).isEqualByComparingTo("0.3");
    }

    static Stream<Random> seeds() {
        return IntStream.range(0, 50).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("neither the order of diagnoses nor repeats matter, and the fast path agrees")
    void orderDoesNotMatter(Random random) {
        List<String> codes =
                List.of("A4154", "E1169", "I509", "I5030", "I501", "I110", "C1", "C2", "C3", "Z1");
        List<String> some =
                new ArrayList<>(random.ints(12, 0, codes.size()).mapToObj(codes::get).toList());
        Enrollee person = WorkedTables.man(70);
        RiskScore score = V28.score(person, some);
        Collections.shuffle(some, random);
        assertThat(V28.score(person, some)).isEqualTo(score);
        assertThat(
                        BigDecimal.valueOf(
                                V28.points(person, some.stream().map(V28::diagnosis).toList()),
                                V28.decimals()))
                .isEqualTo(score.raw());
    }

    @Test
    void refusesAnUnknownModelAndNamesThoseThatExist() {
        assertThatThrownBy(() ->
                        RiskRules.of(ProgramRules.bundled(), "V99", new PerformanceYear(2025)))
                .hasMessage(
                        "'V99' is not a risk model of PY2025; use one of [ESRD21, ESRD24, RX05, RX08, V24, V28]");
        assertThatThrownBy(() -> WorkedTables.man(131))
                .hasMessage("'131' is not an age in years; use 0 to 130");
    }

    /// Read in the order of the hierarchy: 62 above 63, 63 above 202; once 63 is gone it takes nothing with it.
    @ParameterizedTest(name = "{0} drops {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C1 C2 C3  | 63 by 62
                    C2 C3     | 202 by 63
                    C1 C3     | ''
                    I110 I509 | 226 by 221
                    """)
    void whatAHierarchyDropsIsNamed(String diagnoses, String dropped) {
        RiskScore score =
                V28.score(
                        new Enrollee(70, Sex.MALE, Entitlement.AGE, Dual.NONE, Setting.COMMUNITY),
                        List.of(diagnoses.strip().split(" ")));
        assertThat(
                        score.dropped().stream()
                                .map(one -> one.category() + " by " + one.above())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(dropped);
    }
}
