package care.accord.attribution.adjustment;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.adjustment.Adjustment.Listed;
import care.accord.attribution.adjustment.Adjustment.Unlisted;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.run.Run;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "What the parties agreed stands above what the claims decide (Da Vinci ATR 2.1.0, member-add and member-remove)")
class AdjustmentsTest {
    private static final Visit VISIT = Visit.on("2025-02-01");
    private static final Population OUR_PATIENT = Example.of(VISIT.to(OURS));
    private static final Population THEIR_PATIENT = Example.of(VISIT.to(THEIRS));
    private static final Provider OTHER = new Provider(OURS_TOO, "1234567893");
    private static final Adjustment LISTED = new Listed(SOMEONE, OTHER, Example.YEAR);
    private static final Adjustment UNLISTED = new Unlisted(SOMEONE);

    @Test
    void withoutAgreementsARosterIsWhatTheClaimsDecide() {
        Roster decided = decide(OUR_PATIENT);
        assertThat(Adjustments.none().applyTo(decided)).isSameAs(decided);
    }

    @Test
    void someoneElsesPatientIsListedWithNoChargesAndTheirPracticeAsRunnerUp() {
        assertThat(Adjustments.of(List.of(LISTED)).applyTo(decide(THEIR_PATIENT)).members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.decision().provider()).isEqualTo(OTHER);
                    assertThat(member.decision().decidedBy()).isEqualTo(DecidedBy.AGREEMENT);
                    assertThat(member.decision().winner().allowed()).isEqualTo(Usd.ZERO);
                    assertThat(member.decision().runnerUp().orElseThrow().allowed())
                            .isEqualTo(Usd.of("100.00"));
                    assertThat(member.memberMonths()).isEqualTo(12);
                });
    }

    @Test
    void ourPatientMovesToTheAgreedClinicianAndKeepsTheCharges() {
        assertThat(Adjustments.of(List.of(LISTED)).applyTo(decide(OUR_PATIENT)).members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.decision().provider()).isEqualTo(OTHER);
                    assertThat(member.decision().winner().allowed()).isEqualTo(Usd.of("100.00"));
                });
    }

    @Test
    void whereTheClaimsAgreeTheirReasonStays() {
        Roster decided = decide(OUR_PATIENT);
        Provider theirs = decided.members().getFirst().decision().provider();
        Adjustments same = Adjustments.of(List.of(new Listed(SOMEONE, theirs, Example.YEAR)));
        assertThat(same.applyTo(decided)).isEqualTo(decided);
    }

    @Test
    void whoIsUnlistedIsNoMember() {
        assertThat(Adjustments.of(List.of(UNLISTED)).applyTo(decide(OUR_PATIENT)).members())
                .isEmpty();
    }

    @Test
    void whoIsNotInThePopulationCannotBeListed() {
        Population nobody = new PopulationBuilder().build();
        assertThat(Adjustments.of(List.of(LISTED)).applyTo(decide(nobody)).members()).isEmpty();
    }

    @Test
    void theLaterAgreementHolds() {
        assertThat(Adjustments.of(List.of(UNLISTED, LISTED)).byBeneficiary())
                .containsExactly(java.util.Map.entry(SOMEONE, LISTED));
    }

    @Test
    void theDifferenceNamesTheAgreementAndItsEnd() {
        Adjustments listed = Adjustments.of(List.of(LISTED));
        Adjustments unlisted = Adjustments.of(List.of(UNLISTED));
        Adjustments none = Adjustments.none();
        assertChange(THEIR_PATIENT, none, listed, Kind.ADDED, Cause.AGREEMENT);
        assertChange(OUR_PATIENT, none, unlisted, Kind.DROPPED, Cause.AGREEMENT);
        assertChange(OUR_PATIENT, none, listed, Kind.CHANGED, Cause.AGREEMENT);
        assertChange(THEIR_PATIENT, listed, none, Kind.DROPPED, Cause.AGREEMENT);
        assertChange(OUR_PATIENT, unlisted, none, Kind.ADDED, Cause.AGREEMENT);
        assertChange(THEIR_PATIENT, listed, listed, Kind.KEPT, Cause.NOTHING);
    }

    private static void assertChange(
            Population population, Adjustments before, Adjustments after, Kind kind, Cause cause) {
        RosterDifference difference =
                RosterDifference.between(
                        before.applyTo(decide(population)), after.applyTo(decide(population)));
        assertThat(after.explain(difference, before).changes())
                .singleElement()
                .extracting(Change::kind, Change::cause)
                .containsExactly(kind, cause);
    }

    private static Roster decide(Population population) {
        return Run.decide(Example.terms(), population, Example.YEAR).roster();
    }
}
