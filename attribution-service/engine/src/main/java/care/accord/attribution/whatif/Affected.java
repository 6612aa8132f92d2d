package care.accord.attribution.whatif;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.run.RunTerms.OfProgram;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Dictionary;
import care.accord.population.Population;
import java.util.BitSet;
import java.util.Set;

/// Whom other terms can decide differently. Where only participants of a program come and go, these are the people with a
/// line of a practice, facility or clinician that came or went, and those who chose a clinician: for everybody else each
/// line belongs to the entity it belonged to.
final class Affected {
    private final boolean[] tins;
    private final boolean[] ccns;
    private final boolean[] npis;

    private Affected(Population population, Participants one, Participants other) {
        ClaimColumns.Dictionaries dictionaries = population.claims().dictionaries();
        tins = new boolean[dictionaries.tin().size()];
        ccns = new boolean[dictionaries.facility().size()];
        npis = new boolean[dictionaries.npi().size()];
        mark(tins, dictionaries.tin(), one.tins(), other.tins());
        mark(ccns, dictionaries.facility(), one.ccns(), other.ccns());
        mark(npis, dictionaries.npi(), one.joined(), other.joined());
        mark(npis, dictionaries.npi(), one.left(), other.left());
    }

    /// Positions in the population.
    static BitSet people(Run run, RunTerms terms) {
        Population population = run.population();
        if (run.terms() instanceof OfProgram(AttributionTerms now)
                && terms instanceof OfProgram(AttributionTerms then)
                && now.with(then.participants()).equals(then)
                && then.circumstances().designations().isEmpty()) {
            BitSet people =
                    new Affected(population, now.participants(), then.participants())
                            .withLines(population);
            population.voluntaryAlignments().keySet().stream()
                    .map(population::find)
                    .forEach(place -> place.ifPresent(people::set));
            return people;
        }
        BitSet everyone = new BitSet();
        everyone.set(0, population.beneficiaries());
        return everyone;
    }

    /// Marks the codes of identifiers that are on one of the lists only.
    private static void mark(
            boolean[] moved, Dictionary dictionary, Set<String> one, Set<String> other) {
        dictionary.codes(id -> one.contains(id) != other.contains(id)).stream()
                .forEach(code -> moved[code] = true);
    }

    private BitSet withLines(Population population) {
        BitSet people = new BitSet();
        for (int index = 0; index < population.beneficiaries(); index++) {
            if (hasLine(population.beneficiary(index))) {
                people.set(index);
            }
        }
        return people;
    }

    private boolean hasLine(Beneficiary beneficiary) {
        ClaimColumns claims = beneficiary.claims();
        int end = beneficiary.endLine();
        for (int line = beneficiary.firstLine(); line < end; line++) {
            if (tins[claims.billingTin(line)]
                    || ccns[claims.facility(line)]
                    || npis[claims.renderingNpi(line)]) {
                return true;
            }
        }
        return false;
    }
}
