package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.BitSet;
import java.util.Set;

/// Whose expenditures are meant, as bits by their index in one population.
public final class Members {
    private final BitSet indexes;

    private Members(BitSet indexes) {
        this.indexes = indexes;
    }

    /// Those of the ids whom the population knows.
    public static Members of(Population population, Set<BeneficiaryId> ids) {
        BitSet indexes = new BitSet(population.beneficiaries());
        for (int index = 0; index < population.beneficiaries(); index++) {
            if (ids.contains(population.id(index))) {
                indexes.set(index);
            }
        }
        return new Members(indexes);
    }

    public static Members everyone(Population population) {
        BitSet indexes = new BitSet(population.beneficiaries());
        indexes.set(0, population.beneficiaries());
        return new Members(indexes);
    }

    public boolean include(Beneficiary beneficiary) {
        return indexes.get(beneficiary.index());
    }

    public int count() {
        return indexes.cardinality();
    }
}
