package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose expenditures are meant, as bits by their index in one population, and to which part, where they are shared with others.
public final class Members {
    /// What makes months and expenditures of somebody count by a part.
    static final Citation SHARED = new Citation("the contract's rule chain, shared care");

    private static final int DECIMALS = 6;
    private static final int[] ALL_WHOLE = {};

    private final BitSet indexes;

    /// Millionths of each person of the population; empty where everybody counts whole.
    private final int[] parts;

    private Members(BitSet indexes, int[] parts) {
        this.indexes = indexes;
        this.parts = parts;
    }

    /// Those of the ids whom the population knows, each with what the contract answers for.
    ///
    /// @param weights fractions of a person, above zero and at most one, with six decimals at most
    public static Members of(Population population, Map<BeneficiaryId, BigDecimal> weights) {
        Members people = of(population, weights.keySet());
        int[] parts = new int[population.beneficiaries()];
        boolean shared = false;
        for (int index = people.indexes.nextSetBit(0);
                index >= 0;
                index = people.indexes.nextSetBit(index + 1)) {
            parts[index] = millionths(weights.get(population.id(index)));
            shared |= parts[index] != PartSum.WHOLE;
        }
        return shared ? new Members(people.indexes, parts) : people;
    }

    private static int millionths(@Nullable BigDecimal weight) {
        BigDecimal part = weight == null ? BigDecimal.ZERO : weight.movePointRight(DECIMALS);
        if (part.signum() <= 0
                || part.compareTo(BigDecimal.valueOf(PartSum.WHOLE)) > 0
                || part.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "A member's weight is %s: it is above 0 and at most 1, with six decimals at most"
                            .formatted(weight));
        }
        return part.intValueExact();
    }

    /// Those of the ids whom the population knows.
    public static Members of(Population population, Set<BeneficiaryId> ids) {
        BitSet indexes = new BitSet(population.beneficiaries());
        for (int index = 0; index < population.beneficiaries(); index++) {
            if (ids.contains(population.id(index))) {
                indexes.set(index);
            }
        }
        return new Members(indexes, ALL_WHOLE);
    }

    public static Members everyone(Population population) {
        BitSet indexes = new BitSet(population.beneficiaries());
        indexes.set(0, population.beneficiaries());
        return new Members(indexes, ALL_WHOLE);
    }

    public boolean include(Beneficiary beneficiary) {
        return indexes.get(beneficiary.index());
    }

    /// Whether others answer for a part of somebody.
    boolean areShared() {
        return parts.length > 0;
    }

    /// How much of a member counts, in millionths.
    int part(Beneficiary beneficiary) {
        return parts.length == 0 ? PartSum.WHOLE : parts[beneficiary.index()];
    }

    /// Of how many members others answer for a part.
    int shared() {
        return parts.length == 0
                ? 0
                : (int) indexes.stream().filter(index -> parts[index] != PartSum.WHOLE).count();
    }

    /// What figures of these people say in their source: how many there are, and that parts count, where anybody is shared.
    public String inWords() {
        return "%d members%s"
                .formatted(count(), areShared() ? ", of shared members the contract's part" : "");
    }

    public int count() {
        return indexes.cardinality();
    }
}
