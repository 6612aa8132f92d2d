package care.accord.attribution.payerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.payerlist.ListedPerson.Side;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.run.Run;
import care.accord.population.Coverage;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A payer's list against the roster: matched, ours only, theirs only, each with a reason")
class ListMatchTest {
    private static final BeneficiaryId BOTH = new BeneficiaryId("both");
    private static final BeneficiaryId OURS_ONLY = new BeneficiaryId("mine");
    private static final BeneficiaryId IN_ADVANTAGE = new BeneficiaryId("privately-covered");
    private static final BeneficiaryId STRANGER = new BeneficiaryId("stranger");
    private static final BeneficiaryId NEITHER = new BeneficiaryId("unlisted");

    @Test
    void everyoneOnEitherListIsInItOnceWithOurDecision() {
        PopulationBuilder builder = new PopulationBuilder();
        for (BeneficiaryId id : List.of(BOTH, OURS_ONLY)) {
            Example.enroll(builder, id, Coverage.PARTS_A_AND_B);
            builder.add(Visit.on("2025-02-01").to(Example.OURS).line(id));
        }
        Example.enroll(builder, IN_ADVANTAGE, Coverage.MEDICARE_ADVANTAGE);
        Example.enroll(builder, NEITHER, Coverage.PARTS_A_AND_B);
        Roster roster = Run.decide(Example.terms(), builder.build(), Example.YEAR).roster();

        ListMatch match = ListMatch.of(roster, List.of(STRANGER, BOTH, IN_ADVANTAGE, BOTH));

        assertThat(match.people())
                .extracting(
                        person -> person.beneficiary().value(),
                        ListedPerson::side,
                        person -> reason(person))
                .containsExactly(
                        tuple("both", Side.MATCHED, "contract"),
                        tuple("mine", Side.OURS_ONLY, "contract"),
                        tuple("privately-covered", Side.THEIRS_ONLY, "MA"),
                        tuple("stranger", Side.THEIRS_ONLY, "not in the population"));
        assertThat(match.count(Side.THEIRS_ONLY)).isEqualTo(2);
    }

    private static String reason(ListedPerson person) {
        return person.decision()
                .map(decision ->
                        decision.assignment() instanceof Assignment.NotAssigned(var reason)
                                ? reason.code()
                                : "contract")
                .orElse("not in the population");
    }
}
