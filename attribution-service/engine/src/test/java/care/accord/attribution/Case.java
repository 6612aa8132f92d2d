package care.accord.attribution;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Circumstances;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.attribution.program.AttributionProgram;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A worked case of a program: one person with Parts A and B for as long as anybody asks, and what they were seen for. Ours
/// are two practices and a clinic; the answer is a word: `ours`, the identifier of whoever else has them, or the code of the
/// reason why nobody does.
public final class Case {
    public static final String OUR_CLINIC = "671800";

    private final AttributionTerms terms;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Enrollment> enrollments = new ArrayList<>();
    private String state = "TX";
    private Optional<LocalDate> death = Optional.empty();

    private Case(AttributionTerms terms) {
        this.terms = terms;
    }

    public static Case of(String program, int year, AssignmentMethod method) {
        return new Case(
                AttributionProgram.of(program)
                        .terms(
                                ProgramRules.bundled(),
                                new PerformanceYear(year),
                                method,
                                new Participants(
                                        Set.of(Example.OURS, Example.OURS_TOO),
                                        Set.of(OUR_CLINIC))));
    }

    public static Case mssp(int year) {
        return of("mssp", year, AssignmentMethod.FINAL);
    }

    public Case knowing(UnaryOperator<Circumstances> more) {
        return new Case(terms.with(more.apply(terms.circumstances()))).like(this);
    }

    public Case participants(Participants pooled) {
        return new Case(terms.with(pooled)).like(this);
    }

    public Case against(Organization... others) {
        return knowing(known -> known.withOtherOrganizations(List.of(others)));
    }

    private Case like(Case other) {
        visits.addAll(other.visits);
        enrollments.addAll(other.enrollments);
        state = other.state;
        death = other.death;
        return this;
    }

    public Case seen(Visit... more) {
        Case copy = new Case(terms).like(this);
        copy.visits.addAll(List.of(more));
        return copy;
    }

    public Case covered(Coverage coverage, String from, String until) {
        Case copy = new Case(terms).like(this);
        copy.enrollments.add(
                new Enrollment(
                        Example.SOMEONE,
                        coverage,
                        "",
                        new DateSpan(LocalDate.parse(from), LocalDate.parse(until))));
        return copy;
    }

    public Case living(String area) {
        Case copy = new Case(terms).like(this);
        copy.state = area;
        return copy;
    }

    public Case died(String day) {
        Case copy = new Case(terms).like(this);
        copy.death = Optional.of(LocalDate.parse(day));
        return copy;
    }

    public AttributionTerms terms() {
        return terms;
    }

    public Population population() {
        PopulationBuilder builder = new PopulationBuilder();
        builder.add(
                new Person(
                        Example.SOMEONE,
                        "",
                        "",
                        LocalDate.of(1945, 5, 5),
                        death,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        state,
                        "",
                        "",
                        0));
        if (enrollments.isEmpty()) {
            builder.add(
                    new Enrollment(
                            Example.SOMEONE,
                            Coverage.PARTS_A_AND_B,
                            "",
                            new DateSpan(LocalDate.of(2010, 1, 1), LocalDate.of(2030, 12, 31))));
        }
        enrollments.forEach(builder::add);
        visits.forEach(visit -> builder.add(visit.line(Example.SOMEONE)));
        return builder.build();
    }

    public Assignment decide() {
        Population population = population();
        return Assigner.of(terms, population).decide(population.beneficiary(0));
    }

    public Assigned assigned() {
        return (Assigned) decide();
    }

    public Explanation explain() {
        return Explainer.explain(terms, population(), 0);
    }

    public String answer() {
        return switch (decide()) {
            case Assigned assigned ->
                    assigned.winner().entity() instanceof Entity.ContractProviders
                            ? "ours"
                            : assigned.winner().entity().id();
            case NotAssigned(var reason) -> reason.code();
        };
    }
}
