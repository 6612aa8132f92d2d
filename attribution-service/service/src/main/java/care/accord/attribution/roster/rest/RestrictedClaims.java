package care.accord.attribution.roster.rest;

import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import java.util.Optional;
import java.util.Set;

/// The restricted claims of one person, and what the contract's provider organization gets of them today.
record RestrictedClaims(Set<String> ids, Decision decision) {
    static final RestrictedClaims NONE = new RestrictedClaims(Set.of(), new Decision.Withheld());

    RestrictedClaims {
        ids = Set.copyOf(ids);
    }

    /// What the provider organization gets of a claim; empty if it is not restricted.
    Optional<Decision> of(String claimId) {
        return ids.contains(claimId) ? Optional.of(decision) : Optional.empty();
    }

    /// Those that it does not get.
    Set<String> withheld() {
        return switch (decision) {
            case Decision.Shown _ -> Set.of();
            case Decision.Withheld _ -> ids;
        };
    }
}
