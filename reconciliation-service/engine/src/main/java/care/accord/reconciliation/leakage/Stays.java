package care.accord.reconciliation.leakage;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.reconciliation.expenditure.CountedLines;
import java.util.BitSet;

/// One person's stays in hospitals, told from the lines of their claims without making anything for a line.
final class Stays {
    /// What became of a stay.
    enum Outcome {
        /// The line is no stay, not its first line, or its outcome is not known: a transfer, a death, too short a time since.
        NONE,
        STAYED_OUT,
        READMITTED
    }

    private final ClaimColumns claims;
    private final CountedLines counted;
    private final ReadmissionRule rule;
    private final int lastKnownDay;
    private final BitSet inpatient;
    private final BitSet died;

    /// Stays up to the last day of the counted services, after which admissions are not known. What the reader is not shown is no stay.
    Stays(ClaimColumns claims, CountedLines counted, ReadmissionRule rule) {
        this.claims = claims;
        this.counted = counted;
        this.rule = rule;
        this.lastKnownDay = Math.toIntExact(counted.terms().days().end().toEpochDay());
        ClaimColumns.Dictionaries all = claims.dictionaries();
        inpatient = all.billType().codes(rule::isInpatient);
        died = all.dischargeStatus().codes(rule.died()::contains);
    }

    Outcome of(Beneficiary person, int line) {
        int discharged = claims.dischargeDay(line);
        if (!isStay(line)
                || discharged > lastKnownDay - rule.days()
                || died.get(claims.dischargeStatus(line))) {
            return Outcome.NONE;
        }
        Outcome outcome = Outcome.STAYED_OUT;
        for (int other = person.firstLine(); other < person.endLine(); other++) {
            if (isStay(other)) {
                int admitted = claims.admissionDay(other);
                if (isSameStay(line, other)) {
                    if (other < line) {
                        return Outcome.NONE;
                    }
                } else if (admitted == discharged) {
                    return Outcome.NONE;
                } else if (admitted > discharged && admitted <= discharged + rule.days()) {
                    outcome = Outcome.READMITTED;
                }
            }
        }
        return outcome;
    }

    private boolean isStay(int line) {
        return !counted.isWithheld(line)
                && inpatient.get(claims.billType(line))
                && claims.admissionDay(line) != ClaimColumns.NO_DAY
                && claims.dischargeDay(line) != ClaimColumns.NO_DAY;
    }

    private boolean isSameStay(int one, int other) {
        return claims.facility(one) == claims.facility(other)
                && claims.admissionDay(one) == claims.admissionDay(other);
    }
}
