package care.accord.reconciliation.leakage;

import care.accord.reconciliation.expenditure.PartSum;
import care.accord.vocabulary.Usd;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What care came to, in cents that add up to the cost of all care: of who is shared the contract's part, which is rounded here, once.
///
/// @param outside sum of all specialties
/// @param withheld restricted claims, wherever they are from
/// @param specialties outside, by key
record Costs(Usd inside, Usd outside, Usd withheld, Map<Long, Usd> specialties) {
    Costs {
        specialties = Map.copyOf(specialties);
    }

    static Costs of(PlacesOfCare care) {
        long[] keys = care.specialtiesOutside();
        PartSum[] sums = new PartSum[keys.length + 2];
        sums[0] = care.inside().cents();
        for (int at = 0; at < keys.length; at++) {
            sums[at + 1] = care.outside(keys[at]).cents();
        }
        sums[keys.length + 1] = care.withheld().cents();
        long[] cents = PartSum.cents(sums);
        Map<Long, Usd> specialties = new HashMap<>();
        Usd outside = Usd.ZERO;
        for (int at = 0; at < keys.length; at++) {
            Usd cost = new Usd(cents[at + 1]);
            specialties.put(keys[at], cost);
            outside = outside.plus(cost);
        }
        return new Costs(new Usd(cents[0]), outside, new Usd(cents[keys.length + 1]), specialties);
    }

    /// Of a specialty with care outside.
    Usd of(long specialty) {
        return Optional.ofNullable(specialties.get(specialty)).orElse(Usd.ZERO);
    }
}
