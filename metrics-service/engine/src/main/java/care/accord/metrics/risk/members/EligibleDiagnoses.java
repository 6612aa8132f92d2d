package care.accord.metrics.risk.members;

import care.accord.metrics.evidence.Fact;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/// The diagnoses of a year that count for risk adjustment, each with the first claim line that reports it. A professional line
/// counts by its own service, an outpatient claim by any of its lines, an inpatient claim always.
public final class EligibleDiagnoses {
    /// The columns of claim lines that diagnoses are found by.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.CLAIM_ID,
                            ClaimColumn.LINE_NUMBER,
                            ClaimColumn.KIND,
                            ClaimColumn.SERVICE_END_DAY,
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.HCPCS,
                            ClaimColumn.DIAGNOSES));

    private final ClaimColumns claims;
    private final BitSet services;
    private final BitSet billTypes;
    private final BitSet needService;

    public EligibleDiagnoses(MemberRules rules, ClaimColumns claims) {
        this.claims = claims;
        services = claims.dictionaries().hcpcs().codes(rules.services()::contains);
        billTypes = claims.dictionaries().billType().codes(rules::counts);
        needService = claims.dictionaries().billType().codes(rules::needsService);
    }

    /// Whether anybody's claims of a year are known: a population can begin later than its people's coverage.
    public boolean reach(DateSpan year) {
        return IntStream.range(0, claims.size())
                .anyMatch(line -> year.contains(LocalDate.ofEpochDay(claims.serviceEndDay(line))));
    }

    /// By code, in order of service; a claim belongs to the year in which its service ends.
    SequencedMap<String, Fact> of(Beneficiary person, DateSpan year) {
        Set<Integer> served = claimsWithService(person);
        SequencedMap<String, Fact> found = new LinkedHashMap<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (!year.contains(LocalDate.ofEpochDay(claims.serviceEndDay(line)))
                    || !counts(line, served)) {
                continue;
            }
            for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
                String code = claims.dictionaries().diagnosis().value(claims.diagnosis(line, nth));
                if (!found.containsKey(code)) {
                    found.put(code, fact(code, line));
                }
            }
        }
        return found;
    }

    private Fact fact(String code, int line) {
        return new Fact(
                "%s on %s".formatted(code, LocalDate.ofEpochDay(claims.serviceDay(line))),
                List.of(Fact.claimLine(claims, line)));
    }

    private boolean counts(int line, Set<Integer> served) {
        return switch (claims.kind(line)) {
            case PROFESSIONAL -> services.get(claims.hcpcs(line));
            case INSTITUTIONAL ->
                    billTypes.get(claims.billType(line))
                            && (!needService.get(claims.billType(line))
                                    || served.contains(claims.claim(line)));
            case PHARMACY -> false;
        };
    }

    private Set<Integer> claimsWithService(Beneficiary person) {
        Set<Integer> served = new HashSet<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (claims.kind(line) == ClaimLine.Kind.INSTITUTIONAL
                    && services.get(claims.hcpcs(line))) {
                served.add(claims.claim(line));
            }
        }
        return served;
    }
}
