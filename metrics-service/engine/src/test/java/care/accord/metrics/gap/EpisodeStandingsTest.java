package care.accord.metrics.gap;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Where visits are counted, one is enough for a gap: one that lacks what is wanted, or one that is what is not (ADR 94)")
class EpisodeStandingsTest {
    private static final List<Fact> WHY = List.of(Fact.of("Visits: 2"));
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "wanted to {0}, {2} of {1} visits and {3} left out: {4}")
    @CsvSource({
        "INCREASE, 2, 2, 0, CLOSED",
        "INCREASE, 2, 1, 0, OPEN",
        "INCREASE, 2, 0, 0, OPEN",
        "INCREASE, 1, 1, 1, CLOSED",
        "INCREASE, 0, 0, 1, NOT_APPLICABLE",
        "INCREASE, 0, 0, 0, NOT_APPLICABLE",
        "DECREASE, 2, 2, 0, OPEN",
        "DECREASE, 2, 1, 0, OPEN",
        "DECREASE, 2, 0, 0, CLOSED",
        "DECREASE, 1, 0, 1, CLOSED",
        "DECREASE, 0, 0, 1, NOT_APPLICABLE",
        "DECREASE, 0, 0, 0, NOT_APPLICABLE",
    })
    void everyVisitCounts(
            Improvement improvement, long counted, long met, long excluded, GapStatus status) {
        MemberStanding found = of(improvement, standing(counted, met, excluded), counted, met);
        assertThat(GapFinder.find(rule(improvement), found.standing(), DUE))
                .hasValueSatisfying(gap -> {
                    assertThat(gap.status()).isEqualTo(status);
                    assertThat(gap.evidence()).isEqualTo(WHY);
                });
    }

    @Test
    void ofSomebodyWhoseRecordsCannotBeEvaluatedNothingIsSaid() {
        for (Improvement improvement : Improvement.values()) {
            MemberStanding found = of(improvement, new Standing.Undetermined(WHY), 0, 0);
            assertThat(GapFinder.find(rule(improvement), found.standing(), DUE)).isEmpty();
        }
    }

    private static MemberStanding of(
            Improvement improvement, Standing standing, long counted, long met) {
        return EpisodeStandings.of(
                        improvement,
                        List.of(
                                new MemberEvents(
                                        new MemberStanding(new BeneficiaryId("m"), standing),
                                        met,
                                        counted,
                                        BigDecimal.valueOf(counted))))
                .getFirst();
    }

    /// As the measure found it: met when nothing that counts is left.
    private static Standing standing(long counted, long met, long excluded) {
        if (counted + excluded == 0) {
            return new Standing.NotApplicable(WHY);
        }
        if (met < counted) {
            return new Standing.Unmet(WHY);
        }
        return met > 0 ? new Standing.Met(WHY) : new Standing.Excluded(WHY);
    }

    private static GapRule rule(Improvement improvement) {
        return new GapRule(
                "", improvement, GapRule.Remedy.UNTIL_DUE, DUE, "A finished visit", List.of());
    }
}
