package care.accord.attribution.explanation;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.Visit;
import care.accord.attribution.assignment.Total;
import care.accord.vocabulary.Usd;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is withheld from a provider is neither shown nor countable (42 CFR Part 2, S6)")
class ProviderViewTest {
    private static final Explanation EXPLANATION =
            Explainer.explain(
                    Example.terms(),
                    Example.of(
                            Visit.on("2025-02-01").to(OURS).allowed("80.00"),
                            Visit.on("2025-03-01").to(OURS).allowed("70.00"),
                            Visit.on("2025-04-01").to(THEIRS).allowed("60.00")),
                    0);

    @Test
    void totalsDaysAndSentenceAreThoseOfTheLinesShown() {
        Explanation view = without(0);

        assertThat(view.lines()).hasSize(2);
        assertThat(view.totals())
                .extracting(Total::allowed, Total::lines, Total::visits)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Usd.of("70.00"), 1, 1),
                        org.assertj.core.groups.Tuple.tuple(Usd.of("60.00"), 1, 1));
        assertThat(view.sentence())
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $70.00 of allowed primary care charges"
                                + " on 1 day, against $60.00 of the practice with TIN 200000001, a margin of $10.00.");
        assertThat(view.decision()).isEqualTo(EXPLANATION.decision());
    }

    @Test
    void anEntityOfWhichNothingIsShownIsNotThere() {
        assertThat(without(2).totals()).hasSize(1);
        assertThat(without(2).sentence())
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $150.00 of allowed primary care charges"
                                + " on 2 days; nobody else furnished primary care.");
    }

    @Test
    void aDecisionThatTheLinesShownDoNotBearOutIsSaidWithoutAmounts() {
        Explanation view =
                ProviderView.without(
                        EXPLANATION,
                        Set.of(
                                EXPLANATION.lines().get(0).claimId(),
                                EXPLANATION.lines().get(1).claimId()));

        assertThat(view.sentence()).isEqualTo("Assigned to the contract's providers in step 1.");
        assertThat(view.totals()).hasSize(1);
    }

    @Test
    void withoutRestrictedClaimsNothingChanges() {
        assertThat(ProviderView.without(EXPLANATION, Set.of("another"))).isEqualTo(EXPLANATION);
    }

    private static Explanation without(int line) {
        return ProviderView.without(EXPLANATION, Set.of(EXPLANATION.lines().get(line).claimId()));
    }
}
