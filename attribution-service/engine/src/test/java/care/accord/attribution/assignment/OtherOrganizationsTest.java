package care.accord.attribution.assignment;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.population.Visit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Organizations are pooled, everybody else competes by TIN or CCN, 42 CFR 425.402(b)(3)")
class OtherOrganizationsTest {
    private static final Visit[] VISITS = {
        Visit.on("2025-02-01").to(OURS).allowed("110.00"),
        Visit.on("2025-03-01").to(THEIRS).allowed("60.00"),
        Visit.on("2025-04-01").to(OTHERS).allowed("60.00")
    };

    @Test
    void practicesOfAnotherOrganizationAreOneCompetitorOnceItsListIsKnown() {
        Case unknown = Case.mssp(2025).seen(VISITS);
        Case known = unknown.against(new Organization("A2", Participants.ofTins(THEIRS, OTHERS)));
        assertThat(unknown.answer()).isEqualTo("ours");
        assertThat(unknown.explain().reservations().competitors())
                .isEqualTo(CompetitorCompleteness.OTHER_ORGANIZATIONS_UNKNOWN);
        assertThat(known.answer()).isEqualTo("A2");
        assertThat(known.explain().reservations().competitors())
                .isEqualTo(CompetitorCompleteness.EXACT);
        assertThat(known.explain().sentence())
                .contains("Assigned to the organization A2 in step 1: $120.00");
    }

    @Test
    void aListThatMayLackSomebodyIsUsedAndMarked() {
        Case some =
                Case.mssp(2025)
                        .seen(VISITS)
                        .knowing(known ->
                                known.withSomeOtherOrganizations(
                                        List.of(
                                                new Organization(
                                                        "A2",
                                                        Participants.ofTins(THEIRS, OTHERS)))));
        assertThat(some.answer()).isEqualTo("A2");
        assertThat(some.explain().reservations().competitors())
                .isEqualTo(CompetitorCompleteness.OTHER_ORGANIZATIONS_INCOMPLETE);
    }

    @Test
    void organizationsAreNotPooledWithEachOther() {
        assertThat(
                        Case.mssp(2025)
                                .seen(VISITS)
                                .against(
                                        new Organization("A2", Participants.ofTins(THEIRS)),
                                        new Organization("A3", Participants.ofTins(OTHERS)))
                                .answer())
                .isEqualTo("ours");
    }

    @Test
    @DisplayName(
            "services of a TIN in more than one organization decide nothing, 425.400(a)(2)(iii)")
    void sharedPracticesAreExcluded() {
        Case person = Case.mssp(2025).seen(VISITS);
        assertThat(person.against(new Organization("A2", Participants.ofTins(OURS))).answer())
                .isEqualTo(OTHERS);
        assertThat(
                        person.against(
                                        new Organization("A2", Participants.ofTins(THEIRS)),
                                        new Organization("A3", Participants.ofTins(THEIRS)),
                                        new Organization("A4", Participants.ofTins(THEIRS)))
                                .explain()
                                .totals())
                .hasSize(2);
    }

    @Test
    @DisplayName("whose care a shared TIN billed is told so")
    void sharedPracticesAreMarked() {
        Case person = Case.mssp(2025).seen(VISITS);
        assertThat(marks(person)).isEmpty();
        assertThat(marks(person.against(new Organization("A2", Participants.ofTins(THEIRS)))))
                .isEmpty();
        assertThat(marks(person.against(new Organization("A2", Participants.ofTins(OURS)))))
                .containsExactly(Approximation.SHARED_PARTICIPANT);
        assertThat(
                        marks(
                                Case.mssp(2025)
                                        .seen(
                                                Visit.on("2025-05-01")
                                                        .facility(Case.OUR_CLINIC, "771"))
                                        .against(
                                                new Organization(
                                                        "A2",
                                                        new Participants(
                                                                Set.of(),
                                                                Set.of(Case.OUR_CLINIC))))))
                .containsExactly(Approximation.SHARED_PARTICIPANT);
        assertThat(
                        marks(
                                Case.mssp(2025)
                                        .seen(Visit.on("2025-05-01").to(OURS).hcpcs("70010"))
                                        .against(
                                                new Organization("A2", Participants.ofTins(OURS)))))
                .isEmpty();
    }

    private static List<Approximation> marks(Case person) {
        return person.explain().reservations().approximations().stream()
                .filter(Approximation.SHARED_PARTICIPANT::equals)
                .toList();
    }

    @Test
    void aClinicOfAnotherOrganizationIsPooledWithItsPractices() {
        Organization other =
                new Organization("A2", new Participants(Set.of(THEIRS), Set.of("671900")));
        assertThat(
                        Case.mssp(2025)
                                .seen(VISITS)
                                .seen(
                                        Visit.on("2025-05-01")
                                                .facility("671900", "771")
                                                .allowed("51.00"))
                                .against(other)
                                .answer())
                .isEqualTo("A2");
    }

    @ParameterizedTest(name = "ours {0}, theirs {1}: {2} decided by {3}")
    @CsvSource({
        "2025-03-01, 2025-04-01, A2, DATE",
        "2025-04-01, 2025-03-01, ours, DATE",
        "2025-04-01, 2025-04-01, ours, IDENTIFIER",
    })
    void organizationsTieByDateThenIdentifier(
            String ours, String theirs, String answer, DecidedBy decidedBy) {
        Case person =
                Case.mssp(2025)
                        .against(new Organization("A2", Participants.ofTins(THEIRS)))
                        .seen(Visit.on(ours).to(OURS_TOO), Visit.on(theirs).to(THEIRS));
        assertThat(person.answer()).isEqualTo(answer);
        assertThat(person.assigned().decidedBy()).isEqualTo(decidedBy);
    }
}
