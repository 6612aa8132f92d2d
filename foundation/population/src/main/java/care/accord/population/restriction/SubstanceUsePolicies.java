package care.accord.population.restriction;

import java.util.HashMap;
import java.util.Map;

/// The policy of each contract and recipient. Nobody who is not named sees restricted claims.
///
/// @param byRecipient by `contract/recipient`
public record SubstanceUsePolicies(Map<String, SubstanceUsePolicy> byRecipient) {
    public SubstanceUsePolicies {
        byRecipient = Map.copyOf(byRecipient);
    }

    /// Reads `contract/recipient=policy`, separated by commas.
    ///
    /// @throws IllegalArgumentException for anything else: a policy that nobody can read is nobody's intention
    public static SubstanceUsePolicies of(String text) {
        Map<String, SubstanceUsePolicy> policies = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split("=", -1);
            if (parts.length == 1 && parts[0].isBlank()) {
                continue;
            }
            if (parts.length != 2
                    || parts[0].split("/", -1).length != 2
                    || !SubstanceUsePolicy.of(parts[1]).code().equals(parts[1])) {
                throw new IllegalArgumentException(
                        "'%s' is not contract/recipient=policy with exclude, include-with-consent or include-tpo"
                                .formatted(entry.strip()));
            }
            policies.put(parts[0], SubstanceUsePolicy.of(parts[1]));
        }
        return new SubstanceUsePolicies(policies);
    }

    /// What applies to a recipient under a contract: what the parties agreed, or the policy named here where it is stricter.
    public SubstanceUsePolicy resolve(
            String contract, String recipient, SubstanceUsePolicy agreed) {
        return byRecipient.getOrDefault(contract + "/" + recipient, agreed).orStricter(agreed);
    }

    /// The policy for a recipient under a contract.
    public SubstanceUsePolicy of(String contract, String recipient) {
        return byRecipient.getOrDefault(contract + "/" + recipient, SubstanceUsePolicy.EXCLUDE);
    }
}
