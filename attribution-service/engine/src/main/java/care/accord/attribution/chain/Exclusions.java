package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainDecision.Reason;
import care.accord.attribution.chain.ChainInputs.OtherProgramSpan;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.programrules.chain.Exclusion;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is left out before any rule is tried: the dead, those who were members too briefly, and the chain's exclusions in
/// their order.
final class Exclusions {
    private final ChainTerms terms;
    private final Map<Exclusion, BitSet> billTypes = new LinkedHashMap<>();
    private final Set<BeneficiaryId> elsewhere = new HashSet<>();

    Exclusions(ChainTerms terms, ClaimColumns claims) {
        this.terms = terms;
        for (Exclusion exclusion : terms.chain().exclusions()) {
            if (exclusion instanceof Exclusion.Hospice hospice) {
                billTypes.put(
                        hospice,
                        BillTypes.startingWith(
                                claims.dictionaries().billType(), hospice.billTypes()));
            }
        }
        for (OtherProgramSpan span : terms.inputs().otherPrograms().orElse(List.of())) {
            if (span.span().overlaps(terms.window())) {
                elsewhere.add(span.beneficiary());
            }
        }
    }

    Optional<Reason> reason(Beneficiary beneficiary) {
        DateSpan window = terms.window();
        if (beneficiary
                .person()
                .deathDate()
                .filter(day -> day.isBefore(window.start()))
                .isPresent()) {
            return Optional.of(new Reason.Deceased());
        }
        int months = beneficiary.memberMonths(window);
        int minimum = terms.chain().minimumTenureMonths();
        if (months < minimum) {
            return Optional.of(new Reason.ShortTenure(months, minimum));
        }
        for (Exclusion exclusion : terms.chain().exclusions()) {
            if (applies(exclusion, beneficiary)) {
                return Optional.of(new Reason.Excluded(exclusion));
            }
        }
        return Optional.empty();
    }

    private boolean applies(Exclusion exclusion, Beneficiary beneficiary) {
        return switch (exclusion) {
            case Exclusion.Esrd esrd -> esrd.statuses().has(beneficiary.person().medicareStatus());
            case Exclusion.Hospice hospice ->
                    billed(beneficiary, billTypes.getOrDefault(hospice, new BitSet()));
            case Exclusion.OtherProgram _ -> elsewhere.contains(beneficiary.id());
        };
    }

    private boolean billed(Beneficiary beneficiary, BitSet listed) {
        ClaimColumns claims = beneficiary.claims();
        long start = terms.window().start().toEpochDay();
        long end = terms.window().end().toEpochDay();
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            if (listed.get(claims.billType(line))
                    && claims.kind(line) == Kind.INSTITUTIONAL
                    && claims.serviceDay(line) <= end
                    && claims.serviceEndDay(line) >= start) {
                return true;
            }
        }
        return false;
    }
}
