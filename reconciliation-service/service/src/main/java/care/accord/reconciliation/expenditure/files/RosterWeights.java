package care.accord.reconciliation.expenditure.files;

import care.accord.messages.RosterDecided;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// How much of everybody on a roster its contract answers for, without those who were dropped.
///
/// @param weights fractions of a person
public record RosterWeights(Map<BeneficiaryId, BigDecimal> weights) {
    public RosterWeights {
        weights = Collections.unmodifiableMap(weights);
    }

    public static RosterWeights of(PopulationStore store, RosterDecided roster) {
        Map<BeneficiaryId, BigDecimal> weights = new HashMap<>();
        for (RosterMember member : RosterFile.read(store, roster.location(), roster.sha256())) {
            if (member.change() != RosterMember.Change.DROPPED) {
                weights.put(member.beneficiary(), member.weight());
            }
        }
        return new RosterWeights(weights);
    }

    /// What figures of these people say in their source: how many there are, and that parts count, where anybody is shared.
    public String inWords() {
        return "%d members%s"
                .formatted(
                        weights.size(),
                        weights.values().stream()
                                        .anyMatch(weight -> weight.compareTo(BigDecimal.ONE) < 0)
                                ? ", of shared members the contract's part"
                                : "");
    }
}
