package care.accord.attribution.payerlist;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.payerlist.ListedPerson.Side;
import care.accord.attribution.payerlist.files.PayerListFile;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.run.Run;
import care.accord.population.Coverage;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.population.files.AssignmentListEntry;
import care.accord.population.files.ListReason;
import care.accord.population.files.ListedCare;
import care.accord.population.files.ListedTurnover;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "What an assignment list report says of somebody is compared with the decision: differences of those on both lists, reasons of the payer for the others")
class ListedDifferencesTest {
    private static final BeneficiaryId PERSON = new BeneficiaryId("both");

    @ParameterizedTest(name = "step {0}, chose {1}, by claims {2}, practices {3}: differs in {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 0, 1, 100000001 3, -",
                "2, 0, 1, 100000001 3, step",
                "1, 1, 1, -, choice",
                "1, 1, 1, 100000002 3, choice",
                "-, 1, 0, -, choice claims",
                "-, -, -, -, -",
                "1, 0, 1, 100000002 3, practice",
                "1, 0, 1, 100000001 1 100000002 3, practice",
                "1, 0, 1, 100000001 3 100000002 3, -",
                "9, 0, 1, -, -",
            })
    void somebodyOnBothListsMayDiffer(
            @Nullable String step,
            @Nullable String chose,
            @Nullable String claims,
            @Nullable String practices,
            @Nullable String differs) {
        PayerListFile file = new PayerListFile();
        file.assignment(entry(step == null ? "" : step, flag(chose), flag(claims)));
        String[] words = practices == null ? new String[0] : practices.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            file.listedCare(
                    new ListedCare(
                            PERSON,
                            ListedCare.By.TIN,
                            words[i],
                            "",
                            Integer.parseInt(words[i + 1])));
        }

        ListedPerson person = only(ListMatch.of(roster(), file.list()));

        assertThat(person.side()).isEqualTo(Side.MATCHED);
        assertThat(person.differences())
                .extracting(one -> one.what().key())
                .isEqualTo(differs == null ? List.of() : Arrays.asList(differs.split(" ", -1)));
    }

    @Test
    void aDifferenceSaysBothSidesAndWhatMayBeBehindIt() {
        PayerListFile file = new PayerListFile();
        file.assignment(entry("2", Optional.of(false), Optional.of(true)));
        ListMatch match = ListMatch.of(roster(), file.list());

        assertThat(match.differing()).isEqualTo(1);
        assertThat(only(match).differences())
                .containsExactly(
                        new Difference(
                                Difference.What.STEP,
                                "step 1",
                                "step 2",
                                "The lists of participants and of clinicians' specialties decide the step: one of them differs between payer and roster."));
    }

    @Test
    void whoIsOursOnlyHasTheReasonsOfTable15() {
        PayerListFile file = new PayerListFile();
        file.turnover(
                new ListedTurnover(
                        PERSON, Set.of(ListReason.PLURALITY_ELSEWHERE, ListReason.DECEASED)));

        ListedPerson person = only(ListMatch.of(roster(), file.list()));

        assertThat(person.side()).isEqualTo(Side.OURS_ONLY);
        assertThat(person.theirs().reasons())
                .extracting(Stated::code)
                .containsExactly("deceased", "plurality-elsewhere");
        assertThat(person.decision()).isPresent();
    }

    @Test
    void whoIsListedToSayThatTheyAreLeftOutIsNotOnTheList() {
        PayerListFile file = new PayerListFile();
        AssignmentListEntry entry = entry("1", Optional.empty(), Optional.empty());
        file.assignment(
                new AssignmentListEntry(
                        entry.beneficiary(),
                        entry.birthDate(),
                        entry.deathDate(),
                        entry.sex(),
                        entry.county(),
                        entry.assignmentStep(),
                        entry.claimsBased(),
                        entry.voluntary(),
                        entry.voluntaryTin(),
                        entry.voluntaryNpi(),
                        entry.assignedBefore(),
                        entry.status(),
                        entry.months(),
                        entry.risk(),
                        true,
                        Set.of(ListReason.HEALTH_PLAN)));

        ListedPerson person = only(ListMatch.of(roster(), file.list()));

        assertThat(person.side()).isEqualTo(Side.OURS_ONLY);
        assertThat(person.theirs().reasons())
                .extracting(Stated::code)
                .containsExactly("health-plan");
    }

    @Test
    void whoCouldBeAssignedIsSaidToBeThat() {
        PayerListFile file = new PayerListFile();
        file.assignable(PERSON);

        assertThat(only(ListMatch.of(roster(), file.list())).theirs().reasons())
                .extracting(Stated::code)
                .containsExactly("assignable");
    }

    private static ListedPerson only(ListMatch match) {
        assertThat(match.people()).hasSize(1);
        return match.people().getFirst();
    }

    /// One person of ours by claims, in step 1, of one practice.
    private static Roster roster() {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, PERSON, Coverage.PARTS_A_AND_B);
        builder.add(Visit.on("2025-02-01").to(Example.OURS).line(PERSON));
        return Run.decide(Example.terms(), builder.build(), Example.YEAR).roster();
    }

    private static Optional<Boolean> flag(@Nullable String flag) {
        return flag == null ? Optional.empty() : Optional.of(flag.equals("1"));
    }

    private static AssignmentListEntry entry(
            String step, Optional<Boolean> chose, Optional<Boolean> claims) {
        return new AssignmentListEntry(
                PERSON,
                LocalDate.of(1940, 1, 1),
                Optional.empty(),
                "2",
                "",
                step,
                claims,
                chose,
                Optional.<Tin>empty(),
                "",
                false,
                "",
                List.of(),
                new AssignmentListEntry.Risk("", List.of()),
                false,
                Set.of());
    }
}
