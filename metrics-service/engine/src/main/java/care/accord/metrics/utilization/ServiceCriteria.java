package care.accord.metrics.utilization;

import java.util.Map;

/// Who is counted and which services count.
///
/// @param minimumMemberMonths enrolled calendar months of the period that put a member into the denominator
/// @param services HCPCS code to a short name for it
public record ServiceCriteria(int minimumMemberMonths, Map<String, String> services) {
    public ServiceCriteria {
        services = Map.copyOf(services);
        if (minimumMemberMonths < 1) {
            throw new IllegalArgumentException(
                    "minimum_member_months is %d; a member is enrolled for at least 1"
                            .formatted(minimumMemberMonths));
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException("A service measure lists at least one service");
        }
    }
}
