package care.accord.attribution.run;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.MarkedAssignment;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.chain.Chain;
import care.accord.attribution.chain.ChainExplainer;
import care.accord.attribution.chain.ChainRoster;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.explanation.Explanation;
import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import java.util.List;
import java.util.Set;

/// Terms compiled against one population. Safe to share between threads.
public sealed interface Deciding {
    /// By the rules of a program.
    record ByProgram(AttributionRules rules, Assigner assigner) implements Deciding {}

    /// By a chain of rules.
    record ByChain(ChainTerms terms, Chain chain) implements Deciding {}

    /// Decides one person after the other; each thread needs its own.
    default Kernel<Assignment> kernel() {
        return switch (this) {
            case ByProgram(_, Assigner assigner) -> assigner.kernel();
            case ByChain(_, Chain chain) ->
                    beneficiary -> ChainRoster.assignment(chain, chain.decide(beneficiary));
        };
    }

    /// The same with what each decision has to be read with; each thread needs its own.
    default Kernel<MarkedAssignment> marking() {
        return switch (this) {
            case ByProgram(_, Assigner assigner) -> assigner.marking();
            case ByChain _ -> {
                Kernel<Assignment> kernel = kernel();
                yield beneficiary -> new MarkedAssignment(kernel.decide(beneficiary), Set.of());
            }
        };
    }

    default Assignment decide(Beneficiary beneficiary) {
        return kernel().decide(beneficiary);
    }

    /// Everyone who was compared in the step or rule that decided, winner first.
    default List<Total> totals(Beneficiary beneficiary) {
        return switch (this) {
            case ByProgram(_, Assigner assigner) -> assigner.work(beneficiary).totals();
            case ByChain(_, Chain chain) -> ChainExplainer.totals(chain, beneficiary);
        };
    }

    /// What every answer has to be read with; the rules of a chain carry their marks themselves, and say which list they lack.
    default Reservations reservations() {
        return switch (this) {
            case ByProgram(_, Assigner assigner) -> assigner.reservations();
            case ByChain(ChainTerms terms, Chain chain) ->
                    Reservations.NONE.with(terms.notGiven()).with(chain.approximations());
        };
    }

    default Explanation explain(Beneficiary beneficiary) {
        return switch (this) {
            case ByProgram(AttributionRules rules, Assigner assigner) ->
                    Explainer.explain(rules, assigner, beneficiary);
            case ByChain(ChainTerms terms, Chain chain) ->
                    ChainExplainer.explain(terms, chain, beneficiary);
        };
    }
}
