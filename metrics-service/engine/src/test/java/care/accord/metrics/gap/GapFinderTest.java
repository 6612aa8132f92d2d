package care.accord.metrics.gap;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.RateStanding;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Gap status (Da Vinci DEQM 5.0.0, gaps-status): care that is missing is prospective until its day, then open")
class GapFinderTest {
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final List<Fact> WHY = List.of(Fact.of("Latest blood pressure 152/95"));

    private static GapRule rule(String rate, Improvement improvement, GapRule.Remedy remedy) {
        return new GapRule(rate, improvement, remedy, DUE, "A reading below 140/90", List.of());
    }

    private static Standing standing(String word) {
        return switch (word) {
            case "met" -> new Standing.Met(WHY);
            case "unmet" -> new Standing.Unmet(WHY);
            case "excluded" -> new Standing.Excluded(WHY);
            case "not-applicable" -> new Standing.NotApplicable(WHY);
            case "undetermined" -> new Standing.Undetermined(WHY);
            default -> throw new IllegalArgumentException(word);
        };
    }

    @ParameterizedTest(name = "{0}, wanted to {1}, remedy {2}, known on {3}: {4}")
    @CsvSource({
        "unmet,          increase, UNTIL_DUE, 2025-06-30, prospective-gap",
        "unmet,          increase, UNTIL_DUE, 2025-12-30, prospective-gap",
        "unmet,          increase, UNTIL_DUE, 2025-12-31, open-gap",
        "unmet,          increase, UNTIL_DUE, 2026-03-31, open-gap",
        "met,            increase, UNTIL_DUE, 2025-06-30, closed-gap",
        "met,            increase, UNTIL_DUE, 2026-03-31, closed-gap",
        "excluded,       increase, UNTIL_DUE, 2026-03-31, not-applicable",
        "not-applicable, increase, UNTIL_DUE, 2025-06-30, not-applicable",
        // An inverse measure: who is in the numerator has the gap.
        "met,            decrease, UNTIL_DUE, 2025-06-30, prospective-gap",
        "met,            decrease, UNTIL_DUE, 2025-12-31, open-gap",
        "unmet,          decrease, UNTIL_DUE, 2025-12-31, closed-gap",
        "excluded,       decrease, UNTIL_DUE, 2025-12-31, not-applicable",
        // What happened is not undone by more time.
        "met,            decrease, NONE,      2025-06-30, open-gap",
        "unmet,          decrease, NONE,      2025-06-30, closed-gap",
    })
    void aStandingIsAGap(
            String standing,
            String improvement,
            GapRule.Remedy remedy,
            LocalDate knownOn,
            String status) {
        GapRule rule = rule("", Improvement.of(improvement).orElseThrow(), remedy);
        CareGap gap = GapFinder.find(rule, standing(standing), knownOn).orElseThrow();
        assertThat(gap.status().code()).isEqualTo(status);
        assertThat(gap.due()).isEqualTo(DUE);
        assertThat(gap.evidence()).isEqualTo(WHY);
        assertThat(gap.needed())
                .isEqualTo(gap.status().isMissing() ? "A reading below 140/90" : "");
    }

    @Test
    void ofSomebodyWhoseRecordsCannotBeEvaluatedNothingIsSaid() {
        GapRule rule = rule("", Improvement.INCREASE, GapRule.Remedy.UNTIL_DUE);
        assertThat(GapFinder.find(rule, standing("undetermined"), DUE)).isEmpty();
    }

    @Test
    void everyRateOfAMeasureHasItsGap() {
        MemberStanding member =
                new MemberStanding(
                        new BeneficiaryId("m"),
                        standing("met"),
                        List.of(
                                new RateStanding("screened", standing("met")),
                                new RateStanding("followed-up", standing("unmet")),
                                new RateStanding("referred", standing("not-applicable"))));
        assertThat(
                        List.of("screened", "followed-up", "referred").stream()
                                .map(rate ->
                                        rule(rate, Improvement.INCREASE, GapRule.Remedy.UNTIL_DUE))
                                .flatMap(
                                        rule -> GapFinder.find(List.of(rule), member, DUE).stream())
                                .map(gap -> gap.rate() + " " + gap.status().word()))
                .containsExactly("screened closed", "followed-up open", "referred not-applicable");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        ",               prospective,    OPENED",
        ",               closed,",
        "closed,         open,           OPENED",
        "not-applicable, prospective,    OPENED",
        "prospective,    open,",
        "open,           closed,         CLOSED",
        "prospective,    closed,         CLOSED",
        "prospective,    not-applicable, WITHDRAWN",
        "open,           ,               WITHDRAWN",
        "closed,         not-applicable,",
    })
    void peopleAreToldWhatOpensAndCloses(String before, String now, GapChange change) {
        assertThat(
                        GapChange.between(
                                Optional.ofNullable(before).map(GapStatus::of),
                                Optional.ofNullable(now).map(GapStatus::of)))
                .isEqualTo(Optional.ofNullable(change));
    }
}
