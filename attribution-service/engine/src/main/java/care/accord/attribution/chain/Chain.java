package care.accord.attribution.chain;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.chain.ChainDecision.Attempt;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.chain.ChainDecision.Reason;
import care.accord.attribution.chain.ChainInputs.ChosenBy;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.CodeSet;
import care.accord.programrules.chain.DecidesFor;
import care.accord.programrules.chain.OrderBy;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A chain of rules compiled against one population. Each beneficiary is one pass over their lines, which collects what any
/// rule could count; the rules look only at those, in order, until one decides.
public final class Chain implements Kernel<ChainDecision> {
    private final ChainTerms terms;
    private final Population population;
    private final Counting.Bench bench;
    private final Exclusions exclusions;
    private final List<CompiledRule> rules;
    private final List<Counting> countings = new ArrayList<>();

    private Chain(ChainTerms terms, Population population) {
        this.terms = terms;
        this.population = population;
        ClaimColumns claims = population.claims();
        bench = new Counting.Bench(terms, new Providers(terms, claims), claims);
        exclusions = new Exclusions(terms, claims);
        rules = terms.chain().rules().stream().map(this::compile).toList();
    }

    /// What every answer has to be read with, of what the population lacks.
    public Set<Approximation> approximations() {
        return population.linesOfUnknownPeople() > 0
                ? Set.of(Approximation.LINES_OF_UNKNOWN_PEOPLE)
                : Set.of();
    }

    public static Chain of(ChainTerms terms, Population population) {
        return new Chain(terms, population);
    }

    private CompiledRule compile(ChainRule rule) {
        Providers providers = bench.providers();
        return switch (rule) {
            case ChainRule.PcpOfRecord record ->
                    new ByRecord(terms, providers, record.selection(), ChosenBy.MEMBER);
            case ChainRule.PlanAssigned assigned ->
                    new ByRecord(terms, providers, assigned.selection(), ChosenBy.PLAN);
            case ChainRule.Attested _ ->
                    new ByAttestation(
                            terms.window().end(), providers, population.voluntaryAlignments());
            case ChainRule.PreventiveVisit one ->
                    byVisits(new Counting(bench, one.visits(), OrderBy.LATEST));
            case ChainRule.PluralityOfVisits one ->
                    byVisits(new Counting(bench, one.visits(), OrderBy.VISITS));
            case ChainRule.PluralityOfDollars one ->
                    byVisits(new Counting(bench, one.visits(), OrderBy.DOLLARS));
            case ChainRule.MostRecentVisit one ->
                    byVisits(new Counting(bench, one.visits(), OrderBy.LATEST));
            case ChainRule.SpecialistChain chain -> bySpecialists(chain);
            case ChainRule.SharedCare shared ->
                    new BySharing(
                            shared,
                            candidate(
                                    new Counting(
                                            bench,
                                            shared.visits(),
                                            BySharing.measure(shared.by()))));
            case ChainRule.Geography geography ->
                    new ByArea(new ServedAreas(terms, providers), geography.area());
            case ChainRule.AutoAssignment lot -> new ByLot(terms, providers, lot);
        };
    }

    private ByVisits byVisits(Counting counting) {
        return new ByVisits(candidate(counting));
    }

    private Counting candidate(Counting counting) {
        countings.add(counting);
        return counting;
    }

    private CompiledRule bySpecialists(ChainRule.SpecialistChain chain) {
        return new BySpecialists(
                chain.specialties().stream().map(CodeSet::name).toList(),
                chain.specialties().stream()
                        .map(list ->
                                byVisits(
                                        new Counting(
                                                bench,
                                                chain.visits(),
                                                chain.by(),
                                                Optional.of(list))))
                        .toList());
    }

    @Override
    public ChainDecision decide(Beneficiary beneficiary) {
        Optional<Reason> reason = exclusions.reason(beneficiary);
        if (reason.isPresent()) {
            return new ChainDecision(
                    new Outcome.LeftOut(reason.get()), List.of(), Optional.empty());
        }
        Optional<Beneficiary> subscriber = subscriber(beneficiary);
        return decide(member(subscriber.orElse(beneficiary)), subscriber.map(other -> other.id()));
    }

    private ChainDecision decide(Member member, Optional<BeneficiaryId> subscriber) {
        List<Attempt> attempts = new ArrayList<>();
        for (int nth = 0; nth < rules.size(); nth++) {
            ChainRule rule = terms.chain().rules().get(nth);
            Verdict verdict = rules.get(nth).decide(member);
            attempts.add(new Attempt(nth + 1, rule, verdict));
            if (verdict instanceof Verdict.Decided(Choice choice)) {
                boolean toContract = bench.providers().isContract(choice.winner());
                return new ChainDecision(
                        new Outcome.Attributed(nth + 1, rule, choice, toContract),
                        attempts,
                        subscriber);
            }
        }
        return new ChainDecision(new Outcome.Unattributed(), attempts, subscriber);
    }

    private Optional<Beneficiary> subscriber(Beneficiary beneficiary) {
        if (terms.chain().decidesFor() == DecidesFor.MEMBER) {
            return Optional.empty();
        }
        BeneficiaryId self = beneficiary.id();
        return Optional.ofNullable(terms.inputs().families().get(self))
                .filter(other -> !other.equals(self))
                .flatMap(this::find);
    }

    /// The person with this id, if the population has them: it is sorted by id.
    Optional<Beneficiary> find(BeneficiaryId id) {
        int low = 0;
        int high = population.beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = population.person(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(population.beneficiary(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private Member member(Beneficiary beneficiary) {
        Member member = new Member(beneficiary);
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            if (isCandidate(line)) {
                member.add(line);
            }
        }
        return member;
    }

    private boolean isCandidate(int line) {
        for (Counting counting : countings) {
            if (counting.isCandidate(line)) {
                return true;
            }
        }
        return false;
    }

    /// The claim lines that the deciding rule counted, in order of service date; empty where claims did not decide.
    List<Integer> lines(Beneficiary beneficiary, ChainDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Attributed attributed ->
                    rules.get(attributed.position() - 1)
                            .lines(member(subscriber(beneficiary).orElse(beneficiary)));
            case Outcome.Unattributed _, Outcome.LeftOut _ -> List.of();
        };
    }

    /// Lists that the chain needs and that were not given.
    Set<Approximation> notGiven() {
        return terms.notGiven();
    }

    boolean isContract(Standing standing) {
        return bench.providers().isContract(standing);
    }

    /// The provider that a counted line competes for, as the deciding rule sees it.
    AttributedProvider provider(ChainRule rule, int line) {
        return bench.providers().of(rule, line);
    }
}
