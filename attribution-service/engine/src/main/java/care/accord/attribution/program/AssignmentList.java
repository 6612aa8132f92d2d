package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;

/// The list of a performance year that stands at the end of a day, by the methodology that a contract names.
public record AssignmentList(
        AssignmentMethodology methodology, PerformanceYear year, LocalDate day) {

    /// Which of the methodology's lists it is.
    public AssignmentMethod method() {
        return methodology.listOn(year, day);
    }

    /// The terms of a run that draws the list up, knowing claims and enrollment only.
    ///
    /// @throws IllegalArgumentException where the program has no methodologies
    /// @throws java.util.NoSuchElementException when the methodology was not offered yet
    public AttributionTerms terms(
            AttributionProgram program, ProgramRules rules, Participants participants) {
        refuseOther(program);
        AttributionTerms terms = program.terms(rules, year, method(), participants);
        return program.windows(rules, year, method())
                .runoutEnd()
                .filter(day::isAfter)
                .map(end -> terms.with(terms.circumstances().withClaimsBeyond(end)))
                .orElse(terms);
    }

    /// The window of the list that the year is settled on, which a contract says.
    ///
    /// @throws IllegalArgumentException where the program has no methodologies
    /// @throws java.util.NoSuchElementException when the methodology was not offered yet
    public DateSpan settledWindow(AttributionProgram program, ProgramRules rules) {
        refuseOther(program);
        return program.windows(rules, year, methodology.settled()).assignment();
    }

    private void refuseOther(AttributionProgram program) {
        if (program != AttributionProgram.MSSP) {
            throw new IllegalArgumentException(
                    "%s has no assignment methods, and %s is one: only %s has"
                            .formatted(
                                    program.key(),
                                    methodology.key(),
                                    AttributionProgram.MSSP.key()));
        }
    }
}
