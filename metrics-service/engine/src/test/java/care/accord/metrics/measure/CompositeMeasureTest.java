package care.accord.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.Scorer;
import care.accord.metrics.scorecard.Target;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Standings of members one letter each: `y` met, `n` unmet, `x` excluded, `-` not applicable, `?` undetermined.
@DisplayName(
        "Composite measures (HL7 Quality Measure IG, composite-measure-scoring): several measures of the same members as one score")
class CompositeMeasureTest {
    private static MeasureDescription description(String id) {
        return new MeasureDescription(
                new MeasureId(id),
                id,
                "1",
                "e-" + id,
                MeasureDescription.Source.CLAIMS,
                "",
                List.of());
    }

    private static MeasureResult.Proportion found(String id, String letters) {
        List<MemberStanding> members = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            members.add(
                    new MemberStanding(
                            new BeneficiaryId("m" + i),
                            switch (letters.charAt(i)) {
                                case 'y' -> new Standing.Met(List.of());
                                case 'n' -> new Standing.Unmet(List.of());
                                case 'x' -> new Standing.Excluded(List.of());
                                case '?' -> new Standing.Undetermined(List.of());
                                default -> new Standing.NotApplicable(List.of());
                            }));
        }
        return new MeasureResult.Proportion(description(id), members);
    }

    private static MeasureResult.Composite composite(
            String scoring, String eye, String kidney, String highA1c) {
        CompositeMeasure measure =
                new CompositeMeasure(
                        description("diabetes-care"),
                        CompositeScoring.of(scoring).orElseThrow(),
                        List.of(
                                new CompositeMeasure.Component(
                                        new MeasureId("eye-exam"), new BigDecimal("1")),
                                new CompositeMeasure.Component(
                                        new MeasureId("kidney-health"), new BigDecimal("1")),
                                new CompositeMeasure.Component(
                                        new MeasureId("high-a1c"), new BigDecimal("2"))));
        Map<String, CompositePart.Scored> results =
                Map.of(
                        "eye-exam",
                        new CompositePart.Scored(found("eye-exam", eye), Improvement.INCREASE),
                        "kidney-health",
                        new CompositePart.Scored(
                                found("kidney-health", kidney), Improvement.INCREASE),
                        "high-a1c",
                        new CompositePart.Scored(found("high-a1c", highA1c), Improvement.DECREASE));
        return measure.score(id -> Objects.requireNonNull(results.get(id.value())));
    }

    /// The inverse measure counts who is *not* in its numerator: of `nynn` three of four are done.
    @ParameterizedTest(name = "{0}: {1} {2} {3} is {4} of {5}, {6}")
    @CsvSource({
        // Members 1 and 3 have everything; 2 lacks all three, 4 the eye exam.
        "all-or-nothing, ynyn, ynyy, nynn, 2, 4,  0.5000",
        // 2 of 4, 3 of 4, 3 of 4.
        "opportunity,    ynyn, ynyy, nynn, 8, 12, 0.6667",
        // (1 x 2/4 + 1 x 3/4 + 2 x 3/4) / 4.
        "weighted,       ynyn, ynyy, nynn, 8, 12, 0.6875",
        "linear,         ynyn, ynyy, nynn, 8, 12, 0.6667",
        // Only what is to be done to a member is asked of them: member 4 has no measure left.
        "all-or-nothing, yn--, y-y-, n---, 2, 3,  0.6667",
        // 1 of 2, 2 of 2, 1 of 1.
        "opportunity,    yn--, y-y-, n---, 4, 5,  0.8000",
        "weighted,       yn--, y-y-, n---, 4, 5,  0.8750",
        // Nobody is to have the heaviest measure: the others share its weight, (1/2 + 2/2) / 2.
        "weighted,       yn--, y-y-, ----, 3, 4,  0.7500",
        "weighted,       ----, ----, xx--, 0, 0,",
    })
    void scores(
            String scoring,
            String eye,
            String kidney,
            String highA1c,
            long numerator,
            long denominator,
            BigDecimal score) {
        MeasureResult.Composite result = composite(scoring, eye, kidney, highA1c);
        assertThat(result.numerator()).isEqualTo(numerator);
        assertThat(result.denominator()).isEqualTo(denominator);
        assertThat(result.score().map(exact -> exact.setScale(4, RoundingMode.HALF_UP)))
                .isEqualTo(Optional.ofNullable(score));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "y, y, n, Met",
        "y, n, n, Unmet",
        "y, y, y, Unmet",
        "y, -, -, Met",
        "y, x, -, Met",
        "x, -, -, Excluded",
        "-, -, -, NotApplicable",
        "y, ?, n, Undetermined",
        "n, ?, n, Unmet",
    })
    void aMemberStandsByEverythingThatIsToBeDone(
            String eye, String kidney, String highA1c, String standing) {
        MeasureResult result = composite("all-or-nothing", eye, kidney, highA1c);
        assertThat(result.standings().getFirst().standing().getClass().getSimpleName())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} to reach {1}: {2} more")
    @CsvSource({
        "all-or-nothing, 0.60, 1",
        "all-or-nothing, 0.50, 0",
        "opportunity,    0.75, 1",
        "opportunity,    0.50, -2",
        // 0.6875; a step of the heaviest measure adds 2 / (4 x 4) = 0.125, then 0.0625 each.
        "weighted,       0.80, 1",
        "weighted,       0.90, 3",
        "weighted,       0.60, 0",
    })
    void aContractSeesHowMuchIsMissing(String scoring, BigDecimal target, long missing) {
        MeasureResult.Composite result = composite(scoring, "ynyn", "ynyy", "nynn");
        ScorecardLine line =
                Scorer.score(
                        new Target(result.measure().id(), "Diabetes", target, Target.Role.BONUS),
                        result,
                        Improvement.INCREASE);
        assertThat(line.distanceToTarget()).isEqualTo(missing);
        assertThat(line.met().isTrue()).isEqualTo(missing <= 0);
        assertThat(line.rate().orElseThrow().value()).isEqualTo(result.score().orElseThrow());
    }

    @Test
    void aComponentOfAnotherEditionIsAnotherComposite() {
        CompositeMeasure measure =
                new CompositeMeasure(
                        description("diabetes-care"),
                        CompositeScoring.OPPORTUNITY,
                        List.of(
                                new CompositeMeasure.Component(
                                        new MeasureId("eye-exam"), BigDecimal.ONE)));
        String edition = measure.of(id -> description(id.value())).description().edition();
        assertThat(measure.of(_ -> description("other")).description().edition())
                .isNotEqualTo(edition);
    }

    static Stream<List<String>> seeded() {
        Random random = new Random(7);
        return Stream.generate(() -> Stream.generate(() -> letters(random)).limit(3).toList())
                .limit(40);
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            letters.append("yynnx-".charAt(random.nextInt(6)));
        }
        return letters.toString();
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void equalDenominatorsMakeOpportunityTheMeanAndAllOrNothingIsNeverMore(List<String> parts) {
        MeasureResult.Composite all =
                composite("all-or-nothing", parts.get(0), parts.get(1), parts.get(2));
        MeasureResult.Composite opportunity =
                composite("opportunity", parts.get(0), parts.get(1), parts.get(2));
        MeasureResult.Composite same =
                composite("opportunity", parts.get(0), parts.get(0), parts.get(0));
        long each = same.denominator() / 3;
        assertThat(all.numerator()).isLessThanOrEqualTo(opportunity.numerator());
        assertThat(all.denominator()).isLessThanOrEqualTo(opportunity.denominator());
        assertThat(same.numerator())
                .as("done in two, and in the inverse of the same everything that the two lack")
                .isEqualTo(each + same.parts().getFirst().done());
    }
}
