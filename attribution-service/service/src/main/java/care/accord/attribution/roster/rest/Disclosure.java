package care.accord.attribution.roster.rest;

import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.explanation.ProviderView;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.run.Deciding;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What one caller may read of decisions about people of a roster. Amounts that withheld claims are part of are those of the
/// other claims, or not said at all.
public final class Disclosure {
    private final Optional<Function<BeneficiaryId, Set<String>>> withheld;
    private final Supplier<Population> population;
    private final IdentityHashMap<RunTerms, Deciding> compiled = new IdentityHashMap<>();

    /// @param withheld claims of a person; empty where nothing is withheld from the caller
    Disclosure(
            Optional<Function<BeneficiaryId, Set<String>>> withheld,
            Supplier<Population> population) {
        this.withheld = withheld;
        this.population = population;
    }

    /// Whether the caller reads everything.
    boolean withholdsNothing() {
        return withheld.isEmpty();
    }

    /// Whether the caller reads somebody's decision without some of their claims.
    public boolean withholdsFrom(BeneficiaryId person) {
        return !withheld(person).isEmpty();
    }

    /// Identifiers of the claims of a person that the caller does not get.
    public Set<String> withheld(BeneficiaryId person) {
        return withheld.map(claims -> claims.apply(person)).orElse(Set.of());
    }

    /// An explanation as the caller reads it.
    ProviderView view(BeneficiaryId person, Explanation explanation) {
        return ProviderView.without(explanation, withheld(person));
    }

    /// Somebody's explanation under some terms as the caller reads it; empty for people nobody knows.
    Optional<ProviderView> view(BeneficiaryId person, RunTerms terms) {
        Population people = population.get();
        return people.find(person).stream()
                .mapToObj(people::beneficiary)
                .map(deciding(terms)::explain)
                .map(explanation -> view(person, explanation))
                .findFirst();
    }

    private Deciding deciding(RunTerms terms) {
        return compiled.computeIfAbsent(terms, some -> some.on(population.get()));
    }

    /// A decision as the caller reads it.
    ///
    /// @param terms what it was decided by
    public DecisionJson decision(Decision decision, RunTerms terms) {
        return withholdsFrom(decision.beneficiary())
                ? view(decision.beneficiary(), terms)
                        .map(DecisionJson::of)
                        .orElse(DecisionJson.UNKNOWN)
                : DecisionJson.of(decision.assignment());
    }
}
