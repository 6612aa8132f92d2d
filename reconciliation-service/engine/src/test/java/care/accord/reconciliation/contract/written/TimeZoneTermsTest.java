package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.IanaZone;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.Renewal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract says in whose time measures take its days; one that says nothing means UTC")
class TimeZoneTermsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | Measures over clinical records take the days of the period in the time of America/New_York.",
                "Pacific/Honolulu | Measures over clinical records take the days of the period in the time of Pacific/Honolulu.",
            })
    void itsNameIsReadWrittenAndSaidAloud(String name, String sentence) {
        ContractDocument contract = read(document(name));
        assertThat(contract.timeZone()).isEqualTo(new IanaZone(name));
        assertThat(ContractTree.of(contract)).containsEntry("timeZone", name);
        assertThat(ContractReader.read(ContractTree.of(contract)))
                .isEqualTo(new ContractReader.Reading.Valid(contract));
        assertThat(ContractWords.sections(contract))
                .filteredOn(section -> section.heading().equals("Quality"))
                .flatExtracting(ContractWords.Section::sentences)
                .endsWith(sentence);
    }

    @Test
    void aContractThatSaysNothingOrUtcIsWrittenAsItWasBefore() {
        assertThat(read(Example.document()).timeZone()).isEqualTo(IanaZone.UTC);
        assertThat(ContractTree.of(read(document("UTC"))))
                .isEqualTo(ContractTree.of(Example.contract()))
                .doesNotContainKey("timeZone");
        assertThat(ContractWords.sentences(read(document("UTC"))))
                .isEqualTo(ContractWords.sentences(Example.contract()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Mars/Olympus", "EST5", "america/new_york", "UTC-5"})
    void anotherNameIsRefusedWithTheWayOut(String name) {
        assertThat(ContractReader.read(document(name)))
                .isEqualTo(
                        new ContractReader.Reading.Invalid(
                                List.of(
                                        new FieldProblem(
                                                "/timeZone",
                                                "is '%s': expected a name of the IANA time zone database, such as America/New_York or UTC; without the field it is UTC"
                                                        .formatted(name)))));
    }

    @Test
    void whatFollowsFromAContractKeepsIt() {
        Map<String, Object> document = document("America/New_York");
        document.put("furtherPeriods", List.of(Map.of("start", "2026-01-01", "end", "2026-12-31")));
        ContractDocument contract = read(document);
        assertThat(Renewal.of(contract).orElseThrow().timeZone().name())
                .isEqualTo("America/New_York");
        assertThat(contract.through(LocalDate.of(2025, 6, 30)).timeZone().name())
                .isEqualTo("America/New_York");
    }

    private static ContractDocument read(Map<String, Object> document) {
        return ((ContractReader.Reading.Valid) ContractReader.read(document)).contract();
    }

    private static Map<String, Object> document(String zone) {
        Map<String, Object> document = Example.document();
        document.put("timeZone", zone);
        return document;
    }
}
