package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One attribution by the rules of a program on files.
///
/// @param files how the files are written
/// @param period whose rules apply, which services are compared, and in which member months are counted
/// @param roster provider roster of the contract; without one every practice competes for itself
/// @param lists what is known beside claims
record ProgramTask(
        Layout files,
        AttributionProgram program,
        Period period,
        ContractRoster roster,
        CircumstanceLists lists)
        implements Task {
    @Override
    public RunTerms.OfProgram terms(Population population) {
        AttributionTerms terms = period.terms(program, pooled());
        if (terms.lackClinicians()) {
            throw new IllegalArgumentException(
                    "%s has clinicians take part: list an NPI beside each TIN of the provider roster"
                            .formatted(program.key()));
        }
        return new RunTerms.OfProgram(
                lists.given(terms, performancePeriod(), roster.contracts(), population::current));
    }

    /// Where nobody's coverage of the year is there yet, everybody would be removed from a list that was drawn up before it.
    @Override
    public Run run(Population population) {
        RunTerms.OfProgram terms = terms(population);
        terms.terms()
                .removal()
                .filter(passed -> !population.enrollment().reachesInto(passed))
                .ifPresent(passed -> {
                    throw new IllegalArgumentException(
                            "nobody's coverage in %s is in the files, and %s removes whoever has none: add enrollment of that period"
                                    .formatted(passed, program.key()));
                });
        return Run.decide(terms, population, performancePeriod());
    }

    @Override
    public DateSpan performancePeriod() {
        return period.performanceYear().calendarYear();
    }

    @Override
    public LocalDate asKnownOn(LocalDate day) {
        return day;
    }

    /// A final list is drawn up at the end of its run-out; files may know more.
    @Override
    public List<String> notes(LocalDate day) {
        return period.runoutEnd(program)
                .filter(day::isAfter)
                .map(end ->
                        List.of(
                                "claims received after %1$s, the end of the final list's run-out, are looked at, too; --as-known-on %1$s leaves them out"
                                        .formatted(end)))
                .orElse(List.of());
    }

    @Override
    public List<String> roster(Population population) {
        Run run = run(population);
        return files == Layout.DESYNPUF ? published(run) : Answers.roster(run);
    }

    /// The columns of the published expectation, without those who died before the year: nobody asks about them, and the
    /// published files have no line for them either.
    private List<String> published(Run run) {
        List<String> lines = new ArrayList<>();
        lines.add(AnswerLine.HEADER);
        for (Decision decision : run.roster().decisions()) {
            boolean dead =
                    decision.assignment() instanceof NotAssigned(Reason.Ineligible(var failed))
                            && failed == Criterion.ALIVE;
            if (!dead) {
                lines.add(AnswerLine.of(period.performanceYear(), decision));
            }
        }
        return lines;
    }

    private Participants pooled() {
        return roster.isGiven()
                ? Participants.of(
                        roster.listed().stream()
                                .filter(one -> one.takesPartIn(performancePeriod()))
                                .toList())
                : Participants.none();
    }
}
