package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.chain.ChainInputs.OtherProgramSpan;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Before any rule: death, tenure, exclusions; and whose circumstances decide")
class WhoIsLeftOutTest {
    private static final RuleChain CHAIN =
            ChainText.read(
                            """
                            id: example
                            title: An example
                            cite: the contract
                            evidence: verified
                            level: practice
                            decidesFor: family
                            minimumTenureMonths: 6
                            lists:
                              - {name: esrd, codes: ["11", "21", "31"], cite: a, evidence: verified}
                              - {name: hospice, codes: ["81", "82"], cite: b, evidence: verified}
                              - {name: office, codes: ["99213"], cite: c, evidence: verified}
                            exclusions:
                              - {exclusion: esrd, list: esrd, cite: d, evidence: verified}
                              - {exclusion: hospice, list: hospice, cite: e, evidence: verified}
                              - {exclusion: other-program, cite: f, evidence: verified}
                            rules:
                              - {rule: plurality-of-visits, services: office, cite: g, evidence: verified}
                            """)
                    .orThrow();

    private static Person person(String id, String death, String status) {
        return new Person(
                new BeneficiaryId(id),
                "",
                "",
                LocalDate.of(1950, 1, 1),
                Optional.of(death).filter(day -> !day.isBlank()).map(LocalDate::parse),
                "",
                "",
                "",
                "",
                "",
                status,
                "",
                "",
                "",
                0);
    }

    private static String decide(
            Person person, DateSpan enrolled, ChainInputs inputs, Visit... visits) {
        PopulationBuilder builder = new PopulationBuilder();
        builder.add(person);
        builder.add(new Enrollment(person.id(), Coverage.COMMERCIAL, "", enrolled));
        builder.add(Visit.on("2025-02-02").to(Example.OURS).line(person.id()));
        for (Visit visit : visits) {
            builder.add(visit.line(person.id()));
        }
        return World.words(World.decide(World.terms(CHAIN, inputs), builder.build(), person.id()));
    }

    @ParameterizedTest(name = "died {0}, status {1}: {2}")
    @CsvSource({
        "'',         10, 1 plurality-of-visits 100000001 only",
        "2024-12-31, 10, left out: deceased",
        "2025-09-30, 10, 1 plurality-of-visits 100000001 only",
        "2025-03-31, 10, left out: short-tenure",
        "'',         11, left out: esrd",
        "'',         31, left out: esrd",
    })
    void byThePerson(String death, String status, String expected) {
        assertThat(decide(person("p", death, status), Example.YEAR, ChainInputs.NONE))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "a member from {0}: {1}")
    @CsvSource({
        "2025-07-31, 1 plurality-of-visits 100000001 only",
        "2025-08-01, left out: short-tenure",
    })
    void byTenure(LocalDate from, String expected) {
        DateSpan enrolled = new DateSpan(from, Example.YEAR.end());
        assertThat(decide(person("p", "", ""), enrolled, ChainInputs.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a claim of bill type {0} on {1}: {2}")
    @CsvSource({
        "0811, 2025-05-01, left out: hospice",
        "823,  2025-05-01, left out: hospice",
        "0811, 2024-05-01, 1 plurality-of-visits 100000001 only",
        "0111, 2025-05-01, 1 plurality-of-visits 100000001 only",
    })
    void byHospice(String billType, String day, String expected) {
        assertThat(
                        decide(
                                person("p", "", ""),
                                Example.YEAR,
                                ChainInputs.NONE,
                                Visit.on(day).facility("241234", billType)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "in another program until {0}: {1}")
    @CsvSource({
        "2025-01-01, left out: other-program",
        "2024-12-31, 1 plurality-of-visits 100000001 only",
    })
    void byAnotherProgram(LocalDate until, String expected) {
        Person person = person("p", "", "");
        ChainInputs inputs =
                ChainInputs.NONE.withOtherPrograms(
                        List.of(
                                new OtherProgramSpan(
                                        person.id(),
                                        "another",
                                        new DateSpan(LocalDate.of(2020, 1, 1), until))));
        assertThat(decide(person, Example.YEAR, inputs)).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "a list of who belongs to another program, or of families, that was not given is said")
    void listsThatWereNotGivenAreSaid() {
        assertThat(World.terms(CHAIN, ChainInputs.NONE).notGiven())
                .containsExactlyInAnyOrder(
                        Approximation.OTHER_PROGRAMS_UNKNOWN, Approximation.SUBSCRIBERS_UNKNOWN);
        ChainInputs given =
                ChainInputs.NONE
                        .withOtherPrograms(List.of())
                        .withFamilies(
                                Map.of(new BeneficiaryId("child"), new BeneficiaryId("parent")));
        assertThat(World.terms(CHAIN, given).notGiven()).isEmpty();
    }

    @Test
    void aFamilyGoesWhereTheSubscriberGoes() {
        BeneficiaryId child = new BeneficiaryId("child");
        BeneficiaryId parent = new BeneficiaryId("parent");
        PopulationBuilder builder = new PopulationBuilder();
        for (BeneficiaryId id : List.of(child, parent)) {
            builder.add(Person.of(id, LocalDate.of(1980, 1, 1)));
            builder.add(new Enrollment(id, Coverage.COMMERCIAL, "", Example.YEAR));
        }
        builder.add(Visit.on("2025-02-02").to(Example.THEIRS).line(child));
        builder.add(Visit.on("2025-02-03").to(Example.OURS).line(parent));
        ChainInputs inputs = ChainInputs.NONE.withFamilies(Map.of(child, parent));
        ChainDecision decision = World.decide(World.terms(CHAIN, inputs), builder.build(), child);
        assertThat(World.words(decision)).isEqualTo("1 plurality-of-visits 100000001 only");
        assertThat(decision.subscriber()).contains(parent);
        assertThat(ChainSentence.of(decision))
                .isEqualTo(
                        "Attributed to the practice with TIN 100000001 by rule 1, the most visits of the subscriber.");
    }

    @Test
    void aSubscriberNobodyKnowsDecidesNothing() {
        Person person = person("p", "", "");
        ChainInputs inputs =
                ChainInputs.NONE.withFamilies(Map.of(person.id(), new BeneficiaryId("gone")));
        assertThat(decide(person, Example.YEAR, inputs))
                .isEqualTo("1 plurality-of-visits 100000001 only");
    }
}
