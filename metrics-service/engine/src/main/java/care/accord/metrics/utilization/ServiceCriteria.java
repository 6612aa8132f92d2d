package care.accord.metrics.utilization;

import care.accord.metrics.hospital.MemberYears;
import care.accord.metrics.measure.CodeSet;
import java.util.Map;

/// Who is counted and which services count.
///
/// @param minimumMemberMonths enrolled calendar months of the period that put a member into the denominator
/// @param ages on the last day of the period
/// @param sex `female` or `male`; blank: anybody
/// @param services codes that count, with short names
/// @param lookBackMonths months before the period's first day in which a service still counts, by the name of the service
/// @param without diagnoses or services, ever reported before the period's end, that keep a member out
public record ServiceCriteria(
        int minimumMemberMonths,
        MemberYears ages,
        String sex,
        CodeSet services,
        Map<String, Integer> lookBackMonths,
        CodeSet without) {
    public ServiceCriteria {
        lookBackMonths = Map.copyOf(lookBackMonths);
        if (minimumMemberMonths < 1) {
            throw new IllegalArgumentException(
                    "minimum_member_months is %d; a member is enrolled for at least 1"
                            .formatted(minimumMemberMonths));
        }
        if (services.names().isEmpty()) {
            throw new IllegalArgumentException("A service measure lists at least one service");
        }
    }
}
