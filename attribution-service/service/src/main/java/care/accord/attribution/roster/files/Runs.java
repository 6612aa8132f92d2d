package care.accord.attribution.roster.files;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.deliveredlist.files.DeliveredLists;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.roster.store.RunBasis.Beside;
import care.accord.attribution.run.Deciding;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.snapshot.files.Kept;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.population.Population;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs in memory: decided from their inputs, kept while they are asked about, never stored here.
@ApplicationScoped
public class Runs {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final long BYTES_PER_DECISION = 400;

    private final Snapshots snapshots;
    private final DeliveredLists lists;
    private final Kept<String, Roster> rosters;

    @Inject
    Runs(
            Snapshots snapshots,
            DeliveredLists lists,
            @ConfigProperty(name = "accord.rosters.share-of-memory") double share) {
        this.snapshots = snapshots;
        this.lists = lists;
        this.rosters =
                new Kept<>(
                        (long) (Runtime.getRuntime().maxMemory() * share),
                        roster -> roster.decisions().size() * BYTES_PER_DECISION);
    }

    /// The rules this version of the platform carries.
    public static ProgramRules rules() {
        return RULES;
    }

    /// The run on what its snapshot knows.
    public Run of(RunBasis basis) {
        return asKnownOn(basis, basis.snapshot().dataAsOf);
    }

    /// The run on what was known at the end of a day.
    ///
    /// @throws IllegalArgumentException when the contract names a program there is not
    /// @throws java.util.NoSuchElementException when the program's lists are not known for the performance year
    public Run asKnownOn(RunBasis basis, LocalDate day) {
        RunBasis then = basis.asKnownOn(day);
        Population population = population(then);
        RunTerms terms = then.runTerms(RULES, beside(then, population));
        Roster roster =
                rosters.get(
                        then.inputs(RULES).runId(),
                        () -> Run.decide(terms, population, basis.terms().period()).roster());
        return new Run(terms, population, basis.terms().period(), roster);
    }

    /// The run on what its snapshot knows, for these people only.
    public Run only(Set<BeneficiaryId> people, RunBasis basis) {
        return Run.decideOnly(people, terms(basis), population(basis), basis.terms().period());
    }

    /// Why somebody is, or is not, on the roster; empty for people nobody knows.
    public Function<BeneficiaryId, Optional<Explanation>> explanations(RunBasis basis) {
        Population population = population(basis);
        Deciding deciding = terms(basis).on(population);
        return id ->
                population.find(id).stream()
                        .mapToObj(index -> deciding.explain(population.beneficiary(index)))
                        .findFirst();
    }

    /// What the run decides by.
    ///
    /// @throws IllegalArgumentException when the contract names a program there is not
    /// @throws java.util.NoSuchElementException when the program's lists are not known for the performance year
    public RunTerms terms(RunBasis basis) {
        return basis.runTerms(RULES, beside(basis));
    }

    /// What the lists beside claims say, to the run or to another method.
    public Beside beside(RunBasis basis) {
        return beside(basis, population(basis));
    }

    private Beside beside(RunBasis basis, Population population) {
        return new Beside() {
            @Override
            public ChainInputs to(RuleChain chain) {
                return lists.given(basis.lists().of(ChainLists.readBy(chain)))
                        .inputs(basis.participants(), population::current);
            }

            @Override
            public AttributionTerms to(AttributionTerms named) {
                return lists.circumstances(
                                basis.lists().of(CircumstanceLists.readBy(named.rules())))
                        .given(
                                named,
                                basis.terms().period(),
                                Set.of(basis.terms().contractId),
                                population::current);
            }
        };
    }

    /// The people and claims of the run, as its snapshot knows them.
    public Population population(RunBasis basis) {
        return snapshots.load(basis.snapshot().location, basis.knowledge());
    }
}
