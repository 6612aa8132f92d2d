package care.accord.metrics.measure;

import care.accord.programrules.IanaZone;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;

/// The people a measure is computed for, usually a contract's roster, and the period it looks at.
///
/// @param members in the order results are wanted; nobody twice
/// @param zone in whose time the period's days are; claims know days alone
public record Cohort(List<BeneficiaryId> members, DateSpan period, IanaZone zone) {
    public Cohort {
        members = List.copyOf(members);
        if (members.stream().distinct().count() != members.size()) {
            throw new IllegalArgumentException("A cohort names each member once");
        }
    }

    /// A cohort whose period is of days in UTC.
    public Cohort(List<BeneficiaryId> members, DateSpan period) {
        this(members, period, IanaZone.UTC);
    }

    /// Others over the same period.
    public Cohort of(List<BeneficiaryId> others) {
        return new Cohort(others, period, zone);
    }

    public MeasurementPeriod measurementPeriod() {
        return new MeasurementPeriod(period, zone);
    }
}
