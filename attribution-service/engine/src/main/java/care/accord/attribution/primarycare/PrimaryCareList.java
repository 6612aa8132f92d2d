package care.accord.attribution.primarycare;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The primary care services in force for one run, and what counts on facility claims.
public record PrimaryCareList(Map<String, PrimaryCareService> services, Facilities facilities) {
    public PrimaryCareList {
        services = Map.copyOf(services);
    }

    public static PrimaryCareList of(
            Collection<PrimaryCareService> services, Facilities facilities) {
        Map<String, PrimaryCareService> byCode = new TreeMap<>();
        services.forEach(service -> byCode.put(service.hcpcs(), service));
        return new PrimaryCareList(byCode, facilities);
    }

    public Optional<PrimaryCareService> service(String hcpcs) {
        return Optional.ofNullable(services.get(hcpcs));
    }
}
