package care.accord.attribution.contract.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedKind;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.ChainText;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A list that is delivered makes a run due where the contract's rules read it")
class TermsRowTest {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @ParameterizedTest(name = "{0} in {1} reads {2}: {3}")
    @CsvSource({
        "mssp, 2025, OTHER_INITIATIVES, true",
        "mssp, 2025, DISEASE_MODELS, true",
        "mssp, 2024, DISEASE_MODELS, false",
        "mssp, 2025, ATTESTED_CLINICIANS, false",
        "mssp, 2017, ATTESTED_CLINICIANS, true",
        "mssp, 2025, OTHER_PROGRAMS, false",
        "aco-reach, 2024, OTHER_INITIATIVES, true",
        "aco-reach, 2024, ATTESTED_CLINICIANS, false",
        "mssp-primary-care, 2017, ATTESTED_CLINICIANS, true",
        "mssp-primary-care, 2025, TEACHING_HOSPITALS, true",
        "mssp-primary-care, 2025, OTHER_INITIATIVES, false",
        "mssp-primary-care, 2025, OTHER_ORGANIZATIONS, true",
        "commercial-primary-care, 2025, CLINICIAN_SPECIALTIES, true",
    })
    void aProgramReadsWhatCanDecideSomebody(
            String program, int year, FeedKind kind, boolean expected) {
        assertThat(terms(program, year).listsRead(RULES).contains(kind)).isEqualTo(expected);
    }

    @Test
    void aChainReadsWhatItsRulesAskFor() {
        TermsRow chained = terms("specialist-episode-shared", 2025);
        chained.chain =
                ChainText.json(ChainTemplates.find("specialist-episode-shared").orElseThrow());
        assertThat(chained.listsRead(RULES)).isEqualTo(Set.of(FeedKind.SUPERVISORS));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"no-such-program, 2025", "commercial-primary-care, 2011"})
    void rulesThatAreNotKnownReadNothing(String program, int year) {
        assertThat(terms(program, year).listsRead(RULES)).isEmpty();
    }

    private static TermsRow terms(String program, int year) {
        TermsRow row = new TermsRow();
        row.program = program;
        row.windowStart = LocalDate.of(year, 1, 1);
        row.windowEnd = LocalDate.of(year, 12, 31);
        row.periodStart = row.windowStart;
        row.periodEnd = row.windowEnd;
        return row;
    }
}
