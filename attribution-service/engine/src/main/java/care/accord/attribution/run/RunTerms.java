package care.accord.attribution.run;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.Chain;
import care.accord.attribution.chain.ChainTerms;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Set;
import java.util.TreeSet;

/// What a run decides by: the rules of a program, or a chain of rules that the parties wrote. Every question about a run is
/// answered for both.
public sealed interface RunTerms {
    /// Whose beneficiaries a program assigns.
    record OfProgram(AttributionTerms terms) implements RunTerms {}

    /// To whom a chain attributes.
    record OfChain(ChainTerms terms) implements RunTerms {}

    default DateSpan window() {
        return switch (this) {
            case OfProgram(AttributionTerms terms) -> terms.window();
            case OfChain(ChainTerms terms) -> terms.window();
        };
    }

    default Participants participants() {
        return switch (this) {
            case OfProgram(AttributionTerms terms) -> terms.participants();
            case OfChain(ChainTerms terms) -> terms.participants();
        };
    }

    /// The same over another window.
    default RunTerms with(DateSpan other) {
        return switch (this) {
            case OfProgram(AttributionTerms terms) -> new OfProgram(terms.with(other));
            case OfChain(ChainTerms terms) -> new OfChain(terms.with(other));
        };
    }

    /// The same over the periods of others: the window, and the part of the year by which a list is cut.
    default RunTerms overPeriodsOf(RunTerms others) {
        return this instanceof OfProgram(AttributionTerms own)
                        && others instanceof OfProgram(AttributionTerms theirs)
                ? new OfProgram(own.overPeriodsOf(theirs))
                : with(others.window());
    }

    /// The same with others who take part.
    default RunTerms with(Participants others) {
        return switch (this) {
            case OfProgram(AttributionTerms terms) -> new OfProgram(terms.with(others));
            case OfChain(ChainTerms terms) -> new OfChain(terms.with(others));
        };
    }

    /// The rules of others, over these periods and with those who take part here.
    default RunTerms withRulesOf(RunTerms others) {
        if (this instanceof OfProgram(AttributionTerms own)
                && others instanceof OfProgram(AttributionTerms theirs)) {
            return new OfProgram(own.with(theirs.rules()));
        }
        if (this instanceof OfChain(ChainTerms own)
                && others instanceof OfChain(ChainTerms theirs)) {
            return new OfChain(
                    new ChainTerms(theirs.chain(), window(), participants(), own.inputs()));
        }
        return others.with(window()).with(participants());
    }

    /// Those who take part elsewhere, and to which practices they belong.
    default RunTerms withParticipantsOf(RunTerms others) {
        return this instanceof OfChain(ChainTerms own)
                        && others instanceof OfChain(ChainTerms theirs)
                ? new OfChain(
                        new ChainTerms(
                                own.chain(),
                                window(),
                                theirs.participants(),
                                own.inputs().withPractices(theirs.inputs().practices())))
                : with(others.participants());
    }

    /// What is known elsewhere beside claims.
    default RunTerms withListsOf(RunTerms others) {
        if (this instanceof OfProgram(AttributionTerms own)
                && others instanceof OfProgram(AttributionTerms theirs)) {
            return new OfProgram(own.with(theirs.circumstances()));
        }
        return this instanceof OfChain(ChainTerms own)
                        && others instanceof OfChain(ChainTerms theirs)
                ? new OfChain(
                        new ChainTerms(
                                own.chain(),
                                window(),
                                participants(),
                                theirs.inputs().withPractices(own.inputs().practices())))
                : this;
    }

    /// Everyone who can be decided differently when these people have other facts.
    default Set<BeneficiaryId> reached(Set<BeneficiaryId> people) {
        return switch (this) {
            case OfProgram _ -> people;
            case OfChain(ChainTerms terms) -> {
                Set<BeneficiaryId> reached = new TreeSet<>(people);
                reached.addAll(terms.dependentsOf(people));
                yield reached;
            }
        };
    }

    /// The terms compiled against one population.
    default Deciding on(Population population) {
        return switch (this) {
            case OfProgram(AttributionTerms terms) ->
                    new Deciding.ByProgram(terms.rules(), Assigner.of(terms, population));
            case OfChain(ChainTerms terms) ->
                    new Deciding.ByChain(terms, Chain.of(terms, population));
        };
    }
}
