package care.accord.attribution.whatif;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.roster.Run;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import java.util.BitSet;
import java.util.Set;

/// Whom other terms can decide differently. Where only participants come and go, these are the people with a line of a
/// practice or facility that came or went: for everybody else each line belongs to the entity it belonged to.
final class Affected {
    private Affected() {}

    /// Positions in the population.
    static BitSet people(Run run, AttributionTerms terms) {
        boolean onlyParticipants =
                run.terms().rules().equals(terms.rules())
                        && run.terms().window().equals(terms.window());
        if (onlyParticipants) {
            return withLinesOf(run.population(), run.terms().participants(), terms.participants());
        }
        BitSet everyone = new BitSet();
        everyone.set(0, run.population().beneficiaries());
        return everyone;
    }

    private static BitSet withLinesOf(Population population, Participants one, Participants other) {
        ClaimColumns claims = population.claims();
        BitSet tins =
                claims.dictionaries().tin().codes(tin -> onOneSide(tin, one.tins(), other.tins()));
        BitSet ccns =
                claims.dictionaries()
                        .facility()
                        .codes(ccn -> onOneSide(ccn, one.ccns(), other.ccns()));
        BitSet people = new BitSet();
        for (int index = 0; index < population.beneficiaries(); index++) {
            Beneficiary beneficiary = population.beneficiary(index);
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                if (tins.get(claims.billingTin(line)) || ccns.get(claims.facility(line))) {
                    people.set(index);
                    break;
                }
            }
        }
        return people;
    }

    private static boolean onOneSide(String id, Set<String> one, Set<String> other) {
        return one.contains(id) != other.contains(id);
    }
}
