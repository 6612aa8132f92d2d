package care.accord.attribution.explanation;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Total;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation is the decision made again, with what it looked at")
class ExplainerTest {

    @Test
    void theSentenceNamesWinnerRunnerUpAndMargin() {
        Explanation explanation =
                explain(
                        Example.of(
                                Visit.on("2025-02-01").to(OURS).allowed("80.00"),
                                Visit.on("2025-03-01").to(OURS_TOO).allowed("70.00"),
                                Visit.on("2025-04-01").to(THEIRS).allowed("120.00"),
                                Visit.on("2025-05-01").to(OTHERS).allowed("10.00")));
        assertThat(explanation.sentence())
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $150.00 of allowed primary care charges"
                                + " on 2 days, against $120.00 of the practice with TIN 200000001, a margin of $30.00.");
        assertThat(explanation.totals())
                .extracting(Total::allowed)
                .containsExactly(Usd.of("150.00"), Usd.of("120.00"), Usd.of("10.00"));
        assertThat(explanation.lines()).hasSize(4);
        assertThat(explanation.citations())
                .contains(
                        new Citation("42 CFR 425.402(b)(2)-(3)"),
                        new Citation("42 CFR 425.400(c)(1)(v)-(ix)"));
    }

    @Test
    void aTieNamesTheRuleThatBrokeIt() {
        Explanation explanation =
                explain(
                        Example.of(
                                Visit.on("2025-02-01").to(OURS),
                                Visit.on("2025-04-01").to(THEIRS)));
        assertThat(explanation.sentence())
                .endsWith("equal charges, decided by the more recent service on 2025-04-01.");
        assertThat(explanation.citations())
                .extracting(Citation::toString)
                .anyMatch(text -> text.contains("Tie-breaker") && text.endsWith("(second hand)"));
    }

    @Test
    void whoIsNobodysLearnsWhy() {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, SOMEONE, Coverage.MEDICARE_ADVANTAGE);
        assertThat(explain(builder.build()).sentence())
                .isEqualTo("Not assigned: this person had a month of Medicare Advantage.");
        assertThat(explain(Example.of()).sentence())
                .isEqualTo("Not assigned: no primary care service in the assignment window.");
        assertThat(explain(Example.of(Visit.on("2025-02-01").to(OURS).specialty("50"))).sentence())
                .isEqualTo(
                        "Not assigned: the contract's providers have the largest charges ($100.00), but no physician"
                                + " among them furnished primary care.");
    }

    @Test
    void totalsAreTheSumsOfTheLinesShown() {
        Population population =
                Example.of(
                        Visit.on("2025-02-01").to(OURS).allowed("80.00"),
                        Visit.on("2025-02-02").to(OURS).hcpcs("71046").allowed("999.00"),
                        Visit.on("2025-04-01").to(THEIRS).allowed("120.00"));
        Explanation explanation = explain(population);
        assertThat(explanation.decision())
                .isEqualTo(
                        Assigner.of(Example.terms(), population).decide(population.beneficiary(0)));
        for (Total total : explanation.totals()) {
            Usd sum =
                    explanation.lines().stream()
                            .filter(line -> line.entity().equals(total.entity()))
                            .map(ExplainedLine::allowed)
                            .reduce(Usd.ZERO, Usd::plus);
            assertThat(total.allowed()).isEqualTo(sum);
        }
    }

    private static Explanation explain(Population population) {
        return Explainer.explain(Example.terms(), population, 0);
    }
}
