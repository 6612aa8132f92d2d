package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;

/// Lines of restricted claims (42 CFR Part 2) that a reader is not shown: they count in totals only.
public final class WithheldLines {
    /// Nothing is withheld.
    public static final WithheldLines NONE = new WithheldLines(new BitSet());

    /// What they are told by; a population needs to be loaded with it where something is withheld.
    public static final ClaimColumn COLUMN = ClaimColumn.CLAIM_ID;

    private final BitSet lines;

    private WithheldLines(BitSet lines) {
        this.lines = lines;
    }

    /// The restricted claims of everybody from whom they are withheld.
    ///
    /// @param isWithheld whether the reader is not shown a person's restricted claims
    public static WithheldLines of(
            Population population,
            Set<BeneficiaryId> members,
            Predicate<BeneficiaryId> isWithheld) {
        BitSet lines = new BitSet();
        for (BeneficiaryId member : members) {
            Set<String> restricted = population.restrictedClaims(member);
            if (!restricted.isEmpty() && isWithheld.test(member)) {
                population
                        .find(member)
                        .ifPresent(index ->
                                mark(population, population.beneficiary(index), restricted, lines));
            }
        }
        return new WithheldLines(lines);
    }

    private static void mark(
            Population population, Beneficiary person, Set<String> restricted, BitSet lines) {
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (restricted.contains(population.claims().claimId(line))) {
                lines.set(line);
            }
        }
    }

    boolean contain(int line) {
        return lines.get(line);
    }
}
