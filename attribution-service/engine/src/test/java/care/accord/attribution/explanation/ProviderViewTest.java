package care.accord.attribution.explanation;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Total;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        ProviderView read = without(0);
        Explanation view = read.explanation();

        assertThat(view.lines()).hasSize(2);
        assertThat(view.totals())
                .extracting(Total::allowed, Total::lines, Total::visits)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Usd.of("70.00"), 1, 1),
                        org.assertj.core.groups.Tuple.tuple(Usd.of("60.00"), 1, 1));
        assertThat(view.sentence())
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $70.00 of allowed primary care charges on 1 day, against $60.00 of the practice with TIN 200000001, a margin of $10.00.");
        assertThat(view.decision()).isEqualTo(EXPLANATION.decision());
        assertThat(read.decision().orElseThrow())
                .asInstanceOf(InstanceOfAssertFactories.type(Assigned.class))
                .satisfies(decided -> {
                    assertThat(decided.winner().allowed()).isEqualTo(Usd.of("70.00"));
                    assertThat(decided.runnerUp().map(Total::allowed)).contains(Usd.of("60.00"));
                });
    }

    @Test
    void anEntityOfWhichNothingIsShownIsNotThere() {
        assertThat(without(2).explanation().totals()).hasSize(1);
        assertThat(without(2).explanation().sentence())
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $150.00 of allowed primary care charges on 2 days; nobody else furnished primary care.");
    }

    @Test
    void aDecisionThatTheLinesShownDoNotBearOutIsSaidWithoutAmounts() {
        ProviderView view =
                ProviderView.without(
                        EXPLANATION,
                        Set.of(
                                EXPLANATION.lines().get(0).claimId(),
                                EXPLANATION.lines().get(1).claimId()));

        assertThat(view.explanation().sentence())
                .isEqualTo("Assigned to the contract's providers in step 1.");
        assertThat(view.explanation().totals()).hasSize(1);
        assertThat(view.decision()).as("a decision with amounts").isEmpty();
    }

    @Test
    void withoutRestrictedClaimsNothingChanges() {
        assertThat(ProviderView.without(EXPLANATION, Set.of()))
                .isEqualTo(ProviderView.whole(EXPLANATION));
        ProviderView another = ProviderView.without(EXPLANATION, Set.of("another"));
        assertThat(another.decision()).contains(EXPLANATION.decision());
        assertThat(another.explanation().totals()).isEqualTo(EXPLANATION.totals());
    }

    @Test
    void stepsThatDidNotDecideAreOfTheLinesThatAreWithheld() {
        Explanation explanation =
                Explainer.explain(
                        Example.terms(),
                        Example.of(
                                Visit.on("2025-02-01").to(OURS).allowed("80.00"),
                                Visit.on("2025-03-01")
                                        .to(THEIRS)
                                        .specialty("26")
                                        .claim("restricted")
                                        .allowed("500.00")),
                        0);
        assertThat(explanation.steps()).hasSizeGreaterThan(1);

        ProviderView view = ProviderView.without(explanation, Set.of("restricted"));

        assertThat(view.explanation().lines()).isEqualTo(explanation.lines());
        assertThat(view.explanation().steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.decided()).isTrue();
                    assertThat(step.totals())
                            .extracting(Total::allowed)
                            .containsExactly(Usd.of("80.00"));
                });
    }

    private static ProviderView without(int line) {
        return ProviderView.without(EXPLANATION, Set.of(EXPLANATION.lines().get(line).claimId()));
    }
}
