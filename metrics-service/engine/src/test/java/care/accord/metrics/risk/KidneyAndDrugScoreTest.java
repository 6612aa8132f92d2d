package care.accord.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.risk.Enrollee.Income;
import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.vocabulary.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ESRD and RxHCC raw scores, added up by hand from cells of the tables")
class KidneyAndDrugScoreTest {
    @ParameterizedTest(name = "{0} of {1}, {2}, {3}, {4}, month {5}: {7} by {8}")
    @CsvSource({
        // a woman on dialysis: age and sex, heart failure
        "ESRD24, 66, AGE, NONE, COMMUNITY, 0, I509, 0.700, DI",
        // full Medicaid and kidney failure as the first reason: 0.600 + 0.060 - 0.024
        "ESRD24, 66, KIDNEY_DISEASE, FULL, COMMUNITY, 0, Z000, 0.636, DI",
        // under 65: 0.500 + 0.082 + 0.2 + 0.657
        "ESRD24, 50, KIDNEY_DISEASE, FULL, COMMUNITY, 0, E840, 1.439, DI",
        // an institution is an addition of dialysis: 0.600 + 0.020
        "ESRD24, 66, AGE, NONE, INSTITUTION, 0, Z000, 0.620, DI",
        // dialysis status itself never counts
        "ESRD24, 66, AGE, NONE, COMMUNITY, 0, N186, 0.600, DI",
        "ESRD24, 50, DISABILITY, FULL, NEW_ENROLLEE, 0, I509, 1.100, DNE",
        "ESRD24, 50, KIDNEY_DISEASE, FULL, NEW_ENROLLEE, 0, I509, 1.000, DNE",
        "ESRD24, 50, KIDNEY_DISEASE, PARTIAL, NEW_ENROLLEE, 0, I509, 0.900, DNE",
        // the operation and two months after it have one value each, whatever the diagnoses
        "ESRD24, 66, AGE, NONE, COMMUNITY, 1, I509, 5.985, TRANSPLANT_KIDNEY_ONLY",
        "ESRD24, 50, AGE, FULL, NEW_ENROLLEE, 3, I509, 0.941, TRANSPLANT_KIDNEY_ONLY",
        // a graft from the fourth month: 0.35 + 0.251 + 2.529
        "ESRD24, 66, AGE, NONE, COMMUNITY, 4, I509, 3.130, GNPA",
        "ESRD24, 66, AGE, NONE, COMMUNITY, 9, I509, 3.130, GNPA",
        "ESRD24, 66, AGE, NONE, COMMUNITY, 10, I509, 1.506, GNPA",
        // partly covered by Medicaid: 0.162 more
        "ESRD24, 66, AGE, PARTIAL, COMMUNITY, 4, I509, 3.292, GNPA",
        "ESRD24, 66, AGE, FULL, COMMUNITY, 4, Z000, 2.905, GFA",
        "ESRD24, 50, KIDNEY_DISEASE, FULL, COMMUNITY, 12, Z000, 0.898, GFN",
        "ESRD24, 50, KIDNEY_DISEASE, NONE, COMMUNITY, 5, Z000, 1.937, GNPN",
        "ESRD24, 66, AGE, NONE, INSTITUTION, 5, Z000, 3.229, GI",
        "ESRD24, 65, AGE, NONE, NEW_ENROLLEE, 5, I509, 3.329, GNE",
        // V21 knows the community as one, and Medicaid as an addition: 0.4 + 0.275 + 2.562
        "ESRD21, 66, AGE, PARTIAL, COMMUNITY, 4, Z000, 3.237, GC",
    })
    void kidneys(
            String model,
            int age,
            Entitlement entitlement,
            Dual dual,
            Setting setting,
            int month,
            String diagnoses,
            BigDecimal raw,
            String segment) {
        RiskScore score =
                WorkedTables.kidneys(model)
                        .score(
                                new Enrollee(
                                        age,
                                        Sex.FEMALE,
                                        entitlement,
                                        dual,
                                        setting,
                                        Income.NOT_LOW,
                                        Optional.of(care(month))),
                                List.of(diagnoses.split(" ")));
        assertThat(score.raw()).isEqualByComparingTo(raw);
        assertThat(score.segment()).isEqualTo(segment);
    }

    /// The score is without them, and says so.
    @ParameterizedTest(name = "{0}, {1}, {2}, month {3} lacks {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ESRD24, 66, COMMUNITY, 0, -",
                "ESRD24, 66, COMMUNITY, 3, -",
                "ESRD24, 66, COMMUNITY, 4, ACTADJ_DUR4_9",
                "ESRD24, 66, COMMUNITY, 9, ACTADJ_DUR4_9",
                "ESRD24, 66, COMMUNITY, 10, ACTADJ_DUR10PL",
                "ESRD24, 66, INSTITUTION, 0, LTI_GE65",
                "ESRD24, 46, INSTITUTION, 0, LTI_LT65",
                "ESRD24, 66, INSTITUTION, 5, ACTADJ_DUR4_9 LTI_GE65",
                "ESRD21, 66, COMMUNITY, 4, -",
            })
    void whatNoRulePlacesIsNamed(
            String model, int age, Setting setting, int month, @Nullable String lacking) {
        RiskScore score =
                WorkedTables.kidneys(model)
                        .score(
                                new Enrollee(
                                        age,
                                        Sex.FEMALE,
                                        Entitlement.AGE,
                                        Dual.NONE,
                                        setting,
                                        Income.NOT_LOW,
                                        Optional.of(care(month))),
                                List.of());
        assertThat(String.join(" ", score.lacking())).isEqualTo(lacking == null ? "" : lacking);
        assertThat(score.lacking())
                .doesNotContainAnyElementsOf(
                        score.drivers().stream().map(RiskScore.Driver::coefficient).toList());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}: {5} by {6}")
    @CsvSource({
        "70, AGE, NOT_LOW, COMMUNITY, E1165 E119, 0.686, Rx_CE_NoLowAged",
        "70, AGE, NOT_LOW, COMMUNITY, E119, 0.347, Rx_CE_NoLowAged",
        "70, AGE, LOW, COMMUNITY, E119, 0.742, Rx_CE_LowAged",
        "70, DISABILITY, NOT_LOW, COMMUNITY, Z000, 0.120, Rx_CE_NoLowAged",
        "50, DISABILITY, NOT_LOW, COMMUNITY, Z000, 0.400, Rx_CE_NoLowNoAged",
        "50, DISABILITY, LOW, COMMUNITY, Z000, 0.600, Rx_CE_LowNoAged",
        // an institution whatever the income; younger people have additions there: 1.9 + 5.905 +
        // 2.371
        "50, DISABILITY, LOW, INSTITUTION, B20, 10.176, Rx_CE_LTI",
        "70, DISABILITY, NOT_LOW, INSTITUTION, B20, 7.370, Rx_CE_LTI",
        "65, AGE, NOT_LOW, NEW_ENROLLEE, B20, 0.500, Rx_NE_NoLo",
        "64, AGE, NOT_LOW, NEW_ENROLLEE, B20, 0.500, Rx_NE_NoLo",
        "66, DISABILITY, NOT_LOW, NEW_ENROLLEE, B20, 0.700, Rx_NE_NoLo",
        "70, AGE, LOW, NEW_ENROLLEE_IN_INSTITUTION, B20, 1.800, Rx_NE_LTI",
    })
    void drugs(
            int age,
            Entitlement entitlement,
            Income income,
            Setting setting,
            String diagnoses,
            BigDecimal raw,
            String segment) {
        RiskScore score =
                WorkedTables.drugs()
                        .score(
                                new Enrollee(
                                        age,
                                        Sex.MALE,
                                        entitlement,
                                        Dual.NONE,
                                        setting,
                                        income,
                                        Optional.empty()),
                                List.of(diagnoses.split(" ")));
        assertThat(score.raw()).isEqualByComparingTo(raw);
        assertThat(score.segment()).isEqualTo(segment);
    }

    @Test
    @DisplayName("say how far their rules are verified")
    void tellTheirEvidence() {
        assertThat(WorkedTables.drugs().score(WorkedTables.man(70), List.of()).evidence())
                .isEqualTo(Evidence.UNVERIFIED);
        assertThat(WorkedTables.newer().score(WorkedTables.man(70), List.of()).evidence())
                .isEqualTo(Evidence.SECOND_HAND);
    }

    @Test
    void aModelOfKidneyFailureScoresNobodyWithout() {
        RiskModel model = WorkedTables.kidneys("ESRD24");
        assertThatThrownBy(() -> model.score(WorkedTables.man(70), List.of()))
                .hasMessage(
                        "ESRD24 does not score such a person: none of its segments [TRANSPLANT_KIDNEY_ONLY, GI, GNE, GFA, GFN, GNPA, GNPN, DNE, DI] is for them");
        assertThatThrownBy(() -> new KidneyCare.Transplant(0))
                .hasMessage(
                        "'0' is not a month since a transplant; use 1 for the month of the operation");
    }

    /// A category above removes those below; its coefficient is the greater one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("a diagnosis more never lowers the score, nor does it change the segment")
    void hierarchiesAreMonotone(long seed) {
        Random random = new Random(seed);
        RiskModel model = WorkedTables.drugs();
        List<String> codes = List.of("E1165", "E119", "B20");
        for (int draw = 0; draw < 200; draw++) {
            Enrollee person =
                    new Enrollee(
                            random.nextBoolean() ? 70 : 50,
                            Sex.MALE,
                            Entitlement.DISABILITY,
                            Dual.NONE,
                            random.nextBoolean() ? Setting.COMMUNITY : Setting.INSTITUTION,
                            random.nextBoolean() ? Income.LOW : Income.NOT_LOW,
                            Optional.empty());
            List<String> some = new ArrayList<>(random.ints(2, 0, 3).mapToObj(codes::get).toList());
            RiskScore before = model.score(person, some);
            some.add(codes.get(random.nextInt(3)));
            RiskScore after = model.score(person, some);
            assertThat(after.segment()).isEqualTo(before.segment());
            assertThat(after.raw()).isGreaterThanOrEqualTo(before.raw());
            assertThat(
                            BigDecimal.valueOf(
                                    model.points(
                                            person, some.stream().map(model::diagnosis).toList()),
                                    model.decimals()))
                    .isEqualTo(after.raw());
        }
    }

    private static KidneyCare care(int month) {
        return month == 0 ? new KidneyCare.Dialysis() : new KidneyCare.Transplant(month);
    }
}
