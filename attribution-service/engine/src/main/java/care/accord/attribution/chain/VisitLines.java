package care.accord.attribution.chain;

import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.programrules.chain.CodeSet;
import care.accord.programrules.chain.Visits;
import care.accord.vocabulary.DateSpan;
import java.util.BitSet;
import java.util.Optional;

/// Which lines are visits under one rule: a few bit tests a line.
final class VisitLines {
    private final ClaimColumns claims;
    private final BitSet services;
    private final BitSet facilities;
    private final Optional<BitSet> specialties;
    private final int firstDay;
    private final int lastDay;

    /// @param clinicians whose visits count, instead of those of the rule's own list
    VisitLines(ChainTerms terms, Visits visits, Optional<CodeSet> clinicians, ClaimColumns claims) {
        this.claims = claims;
        ClaimColumns.Dictionaries dictionaries = claims.dictionaries();
        services = dictionaries.hcpcs().codes(visits.services()::has);
        facilities =
                visits.facilities()
                        .map(list -> BillTypes.startingWith(dictionaries.billType(), list))
                        .orElseGet(BitSet::new);
        specialties = clinicians.map(list -> dictionaries.specialty().codes(list::has));
        DateSpan window = visits.months().map(terms::lastMonths).orElse(terms.window());
        firstDay = (int) window.start().toEpochDay();
        lastDay = (int) window.end().toEpochDay();
    }

    boolean isInTime(int line) {
        return claims.serviceDay(line) >= firstDay && claims.serviceDay(line) <= lastDay;
    }

    /// Whether the line could be a visit, whoever the clinician is and whenever it was.
    boolean isListed(int line) {
        return claims.kind(line) == Kind.INSTITUTIONAL
                ? facilities.get(claims.billType(line))
                : services.get(claims.hcpcs(line)) && claims.kind(line) == Kind.PROFESSIONAL;
    }

    boolean counts(int line) {
        return isInTime(line)
                && isListed(line)
                && (specialties.isEmpty()
                        || claims.kind(line) == Kind.INSTITUTIONAL
                        || specialties.get().get(claims.specialty(line)));
    }
}
