package care.accord.programrules.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A chain document is read whole or refused with field, value and way out")
class ChainReaderTest {
    private static final String DOCUMENT =
            """
            id: example
            title: An example
            cite: the contract
            evidence: verified
            level: practice
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: second-hand}
            rules:
              - {rule: attested, cite: clause 1, evidence: verified}
              - {rule: plurality-of-visits, services: office, months: 24, cite: clause 2, evidence: unverified}
            """;

    @Test
    void optionsThatAreNotWrittenHaveTheirDefaults() {
        RuleChain chain = ChainText.read(DOCUMENT).orThrow();
        assertThat(chain.decidesFor()).isEqualTo(DecidesFor.MEMBER);
        assertThat(chain.minimumTenureMonths()).isEqualTo(1);
        assertThat(chain.runoutMonths()).isZero();
        assertThat(chain.rules().get(1).counted())
                .hasValueSatisfying(visits -> {
                    assertThat(visits.months()).contains(24);
                    assertThat(visits.minimumVisits()).isEqualTo(1);
                    assertThat(visits.countOnce()).isEqualTo(CountOnce.PROVIDER_DAY);
                    assertThat(visits.tieBreak()).isEmpty();
                });
        assertThat(chain.rules().get(1).citations().stream().map(Object::toString))
                .containsExactly("clause 2 (unverified)", "CPT (second hand)");
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "level: practice | level: group | /level is 'group': expected contract, practice, clinician",
                "level: practice | levels: practice | /level is missing: expected contract, practice, clinician",
                "months: 24 | months: 0 | /rules/1/months is '0': expected a whole number from 1 to 60",
                "months: 24 | month: 24 | /rules/1/month is not a field here; known are cite, countOnce, evidence, facilities, minimumVisits, months, rollUp, rule, services, specialties, tieBreak",
                "services: office | services: clinic | /rules/1/services is 'clinic': expected the name of one of the document's lists: office",
                "rule: attested | rule: voluntary | /rules/0/rule is 'voluntary': expected pcp-of-record, attested, plan-assigned, preventive-visit, plurality-of-visits, plurality-of-dollars, most-recent-visit, specialist-chain, shared-care, geography or auto-assignment",
                "[\"99213\"] | [99213] | /lists/0/codes is '[99213]': expected a list of texts, each in quotes: [\"01\", \"08\"]",
                "evidence: second-hand | evidence: sure | /lists/0/evidence is 'sure': expected verified, second-hand, unverified or proposed",
                "months: 24 | tieBreak: [latest, latest] | /rules/1/tieBreak is '[latest, latest]': expected visits, dollars, latest, each once",
                "months: 24 | rollUp: {specialties: office, to: practice} | /rules/1/rollUp is '{specialties=office, to=practice}': has nothing to do at level practice, where practices compete: remove it",
                "plurality-of-visits, services: office | attested | /lists is '[{name=office, codes=[99213], cite=CPT, …': no rule uses office: remove it",
                "id: example | id: An Example | /id is 'An Example': expected lower-case letters, digits and hyphens",
            })
    void amistakeIsNamed(String written, String instead, String problem) {
        assertThat(problems(DOCUMENT.replace(written, instead))).contains(problem);
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThat(problems("id: x")).hasSizeGreaterThan(3);
        assertThatThrownBy(() -> ChainText.read("id: x").orThrow())
                .hasMessageStartingWith("The rule chain cannot be used: /title is missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "just words | the document is not a document with fields such as id, level and rules",
                "[1, 2 | the document is neither JSON nor YAML",
                "{id: a, id: b} | the document is neither JSON nor YAML",
            })
    void whatIsNoDocumentIsRefused(String text, String problem) {
        assertThat(problems(text)).singleElement().asString().startsWith(problem);
    }

    @Test
    void aChainWithoutRulesIsRefused() {
        assertThat(problems(DOCUMENT.substring(0, DOCUMENT.indexOf("rules:")) + "rules: []"))
                .contains("/rules is '[]': expected at least one rule");
    }

    private static List<String> problems(String text) {
        return switch (ChainText.read(text)) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid(List<ChainProblem> problems) ->
                    problems.stream().map(ChainProblem::toString).toList();
        };
    }
}
