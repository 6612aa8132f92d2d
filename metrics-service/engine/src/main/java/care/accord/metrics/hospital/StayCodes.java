package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What the claims of a stay list, in any position: diagnoses and procedures.
final class StayCodes {
    /// Letters and digits of every ICD-10-PCS code; procedures of the classification before it have fewer (ICD-10-PCS Official
    /// Guidelines, A1).
    private static final int ICD_10_PCS = 7;

    private final Beneficiary person;
    private final Stay stay;
    private final ClaimColumns claims;

    StayCodes(Beneficiary person, Stay stay) {
        this.person = person;
        this.stay = stay;
        claims = person.claims();
    }

    boolean hasDiagnosis(CodeSet listed) {
        for (int line : stay.lines()) {
            for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
                if (listed.contains(
                        claims.dictionaries().diagnosis().value(claims.diagnosis(line, nth)))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasProcedure(CodeSet listed) {
        return anyProcedure(code -> code.length() == ICD_10_PCS && listed.contains(code));
    }

    /// Whether the payer reports procedures of the stay at all.
    boolean listsProcedures() {
        return anyProcedure(_ -> true);
    }

    /// A feed may report them on any line of a claim.
    private boolean anyProcedure(Predicate<String> wanted) {
        Set<Integer> ofStay = new HashSet<>();
        stay.lines().forEach(line -> ofStay.add(claims.claim(line)));
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (claims.procedureCount(line) > 0
                    && ofStay.contains(claims.claim(line))
                    && listsOne(line, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean listsOne(int line, Predicate<String> wanted) {
        for (int nth = 0; nth < claims.procedureCount(line); nth++) {
            String code = claims.dictionaries().procedure().value(claims.procedure(line, nth));
            if (wanted.test(code.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
