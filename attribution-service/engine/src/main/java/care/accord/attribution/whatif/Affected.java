package care.accord.attribution.whatif;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.roster.Run;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Dictionary;
import care.accord.population.Population;
import java.util.BitSet;
import java.util.Set;

/// Whom other terms can decide differently. Where only participants come and go, these are the people with a line of a
/// practice or facility that came or went, and those who chose a clinician: for everybody else each line belongs to the
/// entity it belonged to.
final class Affected {
    private Affected() {}

    /// Positions in the population.
    static BitSet people(Run run, AttributionTerms terms) {
        boolean onlyParticipants =
                run.terms().rules().equals(terms.rules())
                        && run.terms().window().equals(terms.window())
                        && terms.circumstances().designations().isEmpty();
        if (onlyParticipants) {
            BitSet people =
                    withLinesOf(run.population(), run.terms().participants(), terms.participants());
            run.population().voluntaryAlignments().keySet().stream()
                    .map(run.population()::find)
                    .forEach(place -> place.ifPresent(people::set));
            return people;
        }
        BitSet everyone = new BitSet();
        everyone.set(0, run.population().beneficiaries());
        return everyone;
    }

    private static BitSet withLinesOf(Population population, Participants one, Participants other) {
        ClaimColumns.Dictionaries dictionaries = population.claims().dictionaries();
        boolean[] tins = moved(dictionaries.tin(), one.tins(), other.tins());
        boolean[] ccns = moved(dictionaries.facility(), one.ccns(), other.ccns());
        boolean facilitiesMoved = !one.ccns().equals(other.ccns());
        BitSet people = new BitSet();
        for (int index = 0; index < population.beneficiaries(); index++) {
            Beneficiary beneficiary = population.beneficiary(index);
            if (hasTin(beneficiary, tins) || (facilitiesMoved && hasCcn(beneficiary, ccns))) {
                people.set(index);
            }
        }
        return people;
    }

    private static boolean hasTin(Beneficiary beneficiary, boolean[] tins) {
        ClaimColumns claims = beneficiary.claims();
        int end = beneficiary.endLine();
        for (int line = beneficiary.firstLine(); line < end; line++) {
            if (tins[claims.billingTin(line)]) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCcn(Beneficiary beneficiary, boolean[] ccns) {
        ClaimColumns claims = beneficiary.claims();
        int end = beneficiary.endLine();
        for (int line = beneficiary.firstLine(); line < end; line++) {
            if (ccns[claims.facility(line)]) {
                return true;
            }
        }
        return false;
    }

    /// By code of the dictionary, whether an identifier is on one of the lists only.
    private static boolean[] moved(Dictionary dictionary, Set<String> one, Set<String> other) {
        boolean[] moved = new boolean[dictionary.size()];
        BitSet codes = dictionary.codes(id -> one.contains(id) != other.contains(id));
        codes.stream().forEach(code -> moved[code] = true);
        return moved;
    }
}
