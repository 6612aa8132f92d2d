package care.accord.programrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules are dated, cited and verified; an unverified year is refused")
class ProgramRulesTest {
    private static final String PROGRAMS =
            """
            programs:
              - { id: trial, name: Trial, authority: none, status: test, from: 2019, verified_through: 2026, notes: small, files: [trial/rules.yaml] }
            """;
    private static final String PRESUMED =
            """
            basic.sharing_rate:
              label: Sharing rate
              unit: fraction
              applies_by: performance_year
              verified_through: 2024
              presumed_through: 2026
              values:
                2019: { value: 0.50, cite: "42 CFR 425.605(d)", evidence: verified }
            """;
    private static final String RULES =
            """
            enhanced.sharing_rate:
              label: Sharing rate
              unit: fraction
              applies_by: performance_year
              verified_through: 2026
              values:
                2019: { value: 0.75, cite: "42 CFR 425.610(d)", evidence: verified }
                2022: { value: 0.70, cite: "memory", evidence: unverified }
            guardrail:
              label: Guardrail
              unit: kind
              applies_by: agreement_start
              verified_through: 2026-12-31
              values:
                2024-01-01: { value: { kind: no_savings, factor: 0.5 }, cite: "42 CFR 425.652(b)(5)", evidence: second_hand }
            services:
              label: Services
              verified_through: 2025
              codes:
                - { code: ["99201", "99202"], from: 2013, to: 2020, cite: "42 CFR 425.400(c)", evidence: verified }
                - { code: "99202", from: 2021, cite: "42 CFR 425.400(c)(1)(v)", evidence: verified }
                - { code: "99304", from: 2013, condition: not_in_skilled_nursing_facility, cite: "42 CFR 425.400(c)", evidence: verified }
            """;

    @ParameterizedTest(name = "in {0} the sharing rate is {1}, {2}")
    @CsvSource({
        "2019, 0.75, VERIFIED",
        "2021, 0.75, VERIFIED",
        "2022, 0.70, UNVERIFIED",
        "2026, 0.70, UNVERIFIED"
    })
    void theLatestValueStaysInForce(int year, String rate, Evidence evidence) {
        Setting setting =
                rules(RULES)
                        .byPerformanceYear("trial.enhanced.sharing_rate")
                        .in(new PerformanceYear(year));
        assertThat(setting.number()).isEqualByComparingTo(rate);
        assertThat(setting.citation().evidence()).isEqualTo(evidence);
        assertThat(setting.rate().label()).isEqualTo("Sharing rate");
    }

    @ParameterizedTest(name = "PY{0} is refused")
    @CsvSource({"2018", "2027"})
    void ayearNobodyVerifiedIsRefused(int year) {
        var rate = rules(RULES).byPerformanceYear("trial.enhanced.sharing_rate");
        assertThatThrownBy(() -> rate.in(new PerformanceYear(year)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "trial.enhanced.sharing_rate is not known for PY%d: values start in PY2019 and are verified through PY2026"
                                .formatted(year));
    }

    @ParameterizedTest(name = "verified through 2024, presumed through 2026: {0} is {1}")
    @CsvSource({"2024, VERIFIED", "2025, UNVERIFIED", "2026, UNVERIFIED"})
    void aPresumedYearHoldsTheLastValueWithItsMark(int year, Evidence evidence) {
        var rate = rules(PRESUMED).byPerformanceYear("trial.basic.sharing_rate");
        assertThat(rate.in(new PerformanceYear(year)).number()).isEqualByComparingTo("0.50");
        assertThat(rate.in(new PerformanceYear(year)).citation().evidence()).isEqualTo(evidence);
        assertThatThrownBy(() -> rate.in(new PerformanceYear(2027)))
                .hasMessage(
                        "trial.basic.sharing_rate is not known for PY2027: values start in PY2019 and are verified through PY2024");
        assertThatThrownBy(() ->
                        rules(PRESUMED.replace("presumed_through: 2026", "presumed_through: 2023"))
                                .byPerformanceYear("trial.basic.sharing_rate"))
                .hasMessageContaining("PY2023 is before PY2024");
    }

    @Test
    void someRulesTurnOnTheStartOfTheAgreement() {
        var guardrail = rules(RULES).byAgreementStart("trial.guardrail");
        Setting setting = guardrail.in(new AgreementStart(LocalDate.of(2025, 1, 1)));
        assertThat(setting.field("kind").text()).isEqualTo("no_savings");
        assertThat(setting.field("factor").number()).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> guardrail.in(new AgreementStart(LocalDate.of(2023, 7, 1))))
                .hasMessage(
                        "trial.guardrail is not known for an agreement starting 2023-07-01: values start in an agreement starting 2024-01-01 and are verified through an agreement starting 2026-12-31");
        assertThatThrownBy(() -> rules(RULES).byPerformanceYear("trial.guardrail"))
                .hasMessage("No rule named trial.guardrail is set by performance year");
    }

    @ParameterizedTest(name = "{0} in PY{1}: {2}")
    @CsvSource({
        "99201, 2020, listed",
        "99201, 2021, absent",
        "99202, 2020, listed",
        "99202, 2025, listed",
        "99304, 2025, not_in_skilled_nursing_facility"
    })
    void codesAreListedFromYearToYear(String code, int year, String expected) {
        var listed = rules(RULES).codes("trial.services").in(new PerformanceYear(year));
        String found =
                listed.containsKey(code) ? listed.get(code).condition().orElse("listed") : "absent";
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void acodeListIsRefusedBeyondItsVerifiedYear() {
        assertThatThrownBy(() -> rules(RULES).codes("trial.services").in(new PerformanceYear(2026)))
                .hasMessage(
                        "trial.services is not known for PY2026: values start in PY2013 and are verified through PY2025");
    }

    @Test
    void whoAsksForAnUnverifiedYearAnywayGetsTheLastOneMarked() {
        CodeList services = rules(RULES).codes("trial.services");
        PerformanceYear later = new PerformanceYear(2027);
        assertThat(services.carriedTo(later)).containsOnlyKeys("99202", "99304");
        assertThat(services.carriedTo(later).values())
                .extracting(ListedCode::citation)
                .contains(
                        new Citation(
                                "42 CFR 425.400(c)(1)(v), carried forward", Evidence.UNVERIFIED));
        assertThat(services.carriedTo(new PerformanceYear(2025)))
                .isEqualTo(services.in(new PerformanceYear(2025)));
        var rate = rules(RULES).byPerformanceYear("trial.enhanced.sharing_rate");
        assertThat(rate.carriedTo(later).number()).isEqualByComparingTo("0.70");
        assertThat(rate.carriedTo(later).citation().evidence()).isEqualTo(Evidence.UNVERIFIED);
        assertThat(rate.carriedTo(new PerformanceYear(2019)).citation().evidence())
                .isEqualTo(Evidence.VERIFIED);
        assertThatThrownBy(() -> rate.carriedTo(new PerformanceYear(2018)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void acodeCanBeLimitedToDaysOfServiceAndSucceedAnother() {
        String dated =
                RULES.replace(
                        "code: \"99202\", from: 2021,",
                        "code: \"99202\", from: 2021, service_from: 2021-02-01, service_until: 2022-12-31, replaces: \"99201\",");
        assertThat(rules(dated).codes("trial.services").in(new PerformanceYear(2025)).values())
                .filteredOn(code -> code.code().equals("99202"))
                .allSatisfy(code -> {
                    assertThat(code.service().from()).contains(LocalDate.of(2021, 2, 1));
                    assertThat(code.service().until()).contains(LocalDate.of(2022, 12, 31));
                    assertThat(code.replaces()).contains("99201");
                })
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    evidence: verified } | evidence: sure }                  | line 7, enhanced.sharing_rate.values.2019.evidence: 'sure' is none of verified, second_hand, unverified, proposed
                    2019: { value        | someday: { value                  | line 7, enhanced.sharing_rate.values.someday: 'someday' is not a performance year
                    value: 0.75          | valu: 0.75                        | line 7, enhanced.sharing_rate.values.2019.valu: unknown key; known are cite, evidence, notes, value
                    value: 0.75,         | ''                                | line 7, enhanced.sharing_rate.values.2019.value: the key is missing
                    guardrail:           | enhanced.sharing_rate:            | line 9, enhanced.sharing_rate: the key appears twice
                    from: 2021           | from: 2020                        | line 20, services.codes: 99202 is listed twice for PY2020
                    2024-01-01:          | 2024-13-01:                       | line 15, guardrail.values.2024-13-01: '2024-13-01' is not a date; write year-month-day
                    from: 2021           | service_from: soon, from: 2021    | line 21, services.codes[1].service_from: 'soon' is not a date; write year-month-day
                    performance_year     | year                              | line 4, enhanced.sharing_rate.applies_by: 'year' is none of performance_year, agreement_start, payment_date
                    """)
    void amistakeNamesFileLineAndKey(String right, String wrong, String message) {
        int at = RULES.indexOf(right);
        String broken = RULES.substring(0, at) + wrong + RULES.substring(at + right.length());
        assertThatThrownBy(() -> rules(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("program-rules/trial/rules.yaml, " + message);
    }

    @Test
    void theEditionNamesTheContent() {
        assertThat(rules(RULES).edition())
                .hasSize(16)
                .isEqualTo(rules(RULES).edition())
                .isNotEqualTo(rules(RULES.replace("0.75", "0.76")).edition());
    }

    private static ProgramRules rules(String text) {
        return ProgramRules.read(file -> file.equals("programs.yaml") ? PROGRAMS : text);
    }
}
