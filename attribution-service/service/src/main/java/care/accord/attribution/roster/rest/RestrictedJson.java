package care.accord.attribution.roster.rest;

import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import org.jspecify.annotations.Nullable;

/// What the provider organization gets of a restricted claim, beside the claim: the payer reads it for both, the provider
/// organization where the claim is shown to it (42 CFR 2.32).
///
/// @param provider `shown` or `withheld`
/// @param basis what it is shown under
/// @param consent the id of the consent that opened it, where that is the basis
public record RestrictedJson(String provider, @Nullable String basis, @Nullable String consent) {
    static RestrictedJson of(Decision decision) {
        return switch (decision) {
            case Decision.Shown(var basis, var consent) ->
                    new RestrictedJson("shown", basis, consent.orElse(null));
            case Decision.Withheld _ -> new RestrictedJson("withheld", null, null);
        };
    }
}
