package care.accord.attribution.explanation;

import static care.accord.attribution.Example.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.population.Visit;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Explained lines carry the charges that were compared, 42 CFR 425.402(b), and add up to the totals")
class ExplainedChargesTest {
    private static final String CLINICIAN = "1234567893";
    private static final Citation CLINICS_SINCE_2019 =
            new Citation(
                    "section 1899(c)(1) of the Social Security Act, recited in 87 FR 69404 III.G");

    @Test
    @DisplayName("a clinic that reports $80.00 paid and nothing allowed is explained with $80.00")
    void paidForAllowed() {
        Explanation explanation =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2025-02-01")
                                        .facility(Case.OUR_CLINIC, "771")
                                        .hcpcs("G0467")
                                        .allowed("0.00")
                                        .paid("80.00"))
                        .explain();
        assertThat(explanation.totals())
                .extracting(Total::allowed)
                .containsExactly(Usd.of("80.00"));
        assertThat(explanation.lines())
                .extracting(ExplainedLine::allowed)
                .containsExactly(Usd.of("80.00"));
    }

    @Test
    @DisplayName("since 2019 every service of a clinic counts, and the line cites what says so")
    void clinicRule() {
        Explanation explanation =
                Case.mssp(2025)
                        .seen(
                                Visit.on("2025-02-01")
                                        .facility(Case.OUR_CLINIC, "771")
                                        .hcpcs("G0467"))
                        .explain();
        assertThat(explanation.lines())
                .extracting(ExplainedLine::rule)
                .containsExactly(Optional.of(CLINICS_SINCE_2019));
        assertThat(explanation.citations()).contains(CLINICS_SINCE_2019);
    }

    @Test
    @DisplayName("before 2019 a clinic's service counts because it is listed, which the line cites")
    void listedBefore2019() {
        Explanation clinic =
                Case.mssp(2018)
                        .seen(
                                Visit.on("2018-02-01")
                                        .facility(Case.OUR_CLINIC, "771")
                                        .hcpcs("99213"))
                        .explain();
        Explanation practice =
                Case.mssp(2018).seen(Visit.on("2018-02-01").to(OURS).hcpcs("99213")).explain();
        assertThat(clinic.lines().getFirst().rule())
                .isPresent()
                .isEqualTo(practice.lines().getFirst().rule());
    }

    @Test
    @DisplayName(
            "of two visits of $100.00 in the year that weighs a third, one is explained with $33.33, one with $33.34: together $66.67")
    void weighted() {
        Case reach =
                Case.of("aco-reach", 2026, AssignmentMethod.FINAL)
                        .participants(
                                new Participants(
                                        Set.of(OURS),
                                        Set.of(),
                                        Set.of(new Provider(OURS, CLINICIAN))));
        Explanation explanation =
                reach.seen(
                                Visit.on("2024-03-01").to(OURS).npi(CLINICIAN).allowed("100.00"),
                                Visit.on("2024-03-02").to(OURS).npi(CLINICIAN).allowed("100.00"))
                        .explain();
        assertThat(explanation.totals())
                .extracting(Total::allowed)
                .containsExactly(Usd.of("66.67"));
        assertThat(explanation.lines())
                .extracting(ExplainedLine::allowed)
                .containsExactly(Usd.of("33.33"), Usd.of("33.34"));
    }
}
