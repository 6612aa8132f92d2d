package care.accord.attribution.primarycare;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The primary care services in force for one run, and the facilities all of whose services count.
///
/// @param healthCenterBillTypes first two digits of the bill types of federally qualified health centers and rural health
///     clinics, whose every service counts as a primary care physician's; empty where the rule knows no such thing
public record PrimaryCareList(
        Map<String, PrimaryCareService> services, Set<String> healthCenterBillTypes) {
    public PrimaryCareList {
        services = Map.copyOf(services);
        healthCenterBillTypes = Set.copyOf(healthCenterBillTypes);
    }

    public static PrimaryCareList of(
            Collection<PrimaryCareService> services, Set<String> healthCenterBillTypes) {
        Map<String, PrimaryCareService> byCode = new TreeMap<>();
        services.forEach(service -> byCode.put(service.hcpcs(), service));
        return new PrimaryCareList(byCode, healthCenterBillTypes);
    }

    public Optional<PrimaryCareService> service(String hcpcs) {
        return Optional.ofNullable(services.get(hcpcs));
    }
}
