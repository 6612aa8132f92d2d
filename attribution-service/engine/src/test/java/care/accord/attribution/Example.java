package care.accord.attribution;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AttributionProgram;
import care.accord.population.Coverage;
import care.accord.population.Declarations;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.population.VoluntaryAlignment;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The worked examples' world: calendar year 2025, one beneficiary with Parts A and B, two practices in the contract.
public final class Example {
    public static final PerformanceYear PERFORMANCE_YEAR = new PerformanceYear(2025);
    public static final DateSpan YEAR = PERFORMANCE_YEAR.calendarYear();
    public static final BeneficiaryId SOMEONE = new BeneficiaryId("someone");

    /// Two practices of the contract and two outside.
    public static final String OURS = "100000001";

    public static final String OURS_TOO = "100000002";
    public static final String THEIRS = "200000001";
    public static final String OTHERS = "300000001";

    private Example() {}

    public static AttributionRules rules() {
        return AttributionProgram.MSSP_PRIMARY_CARE.rules(
                ProgramRules.bundled(), PERFORMANCE_YEAR, YEAR);
    }

    public static AttributionTerms terms() {
        return new AttributionTerms(rules(), YEAR, Participants.ofTins(OURS, OURS_TOO));
    }

    public static Population of(Visit... visits) {
        return of(List.of(visits));
    }

    public static Population of(List<Visit> visits) {
        PopulationBuilder builder = new PopulationBuilder();
        enroll(builder, SOMEONE, Coverage.PARTS_A_AND_B);
        visits.forEach(visit -> builder.add(visit.line(SOMEONE)));
        return builder.build();
    }

    public static void enroll(PopulationBuilder builder, BeneficiaryId id, Coverage coverage) {
        builder.add(Person.of(id, LocalDate.of(1945, 5, 5)));
        builder.add(new Enrollment(id, coverage, "", YEAR));
    }

    /// Terms under which people may name a clinician (42 CFR 425.402(e)).
    public static AttributionTerms termsOfChoices() {
        return Case.mssp(PERFORMANCE_YEAR.year())
                .participants(Participants.ofTins(OURS, OURS_TOO))
                .terms();
    }

    /// The same population in which [#SOMEONE] has chosen a practice, since before any window.
    public static Population choosing(String tin, Population population) {
        VoluntaryAlignment choice =
                new VoluntaryAlignment(
                        SOMEONE,
                        Optional.empty(),
                        Optional.of(new Tin(tin)),
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        "",
                        Optional.empty());
        return population.with(
                new Declarations(
                        Map.of(SOMEONE, List.of(choice)), Map.of(), Map.of(), Map.of(), Map.of()));
    }
}
