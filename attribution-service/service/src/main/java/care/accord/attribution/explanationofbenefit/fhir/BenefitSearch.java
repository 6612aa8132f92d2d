package care.accord.attribution.explanationofbenefit.fhir;

import care.accord.attribution.attributionlist.fhir.LastUpdated;
import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.ServiceDates;
import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a search for explanations of benefit asks for. It is about one person: parameters that are not known are refused.
///
/// @param patient the person's number
/// @param services conditions on the days of service, all of which hold
/// @param updated conditions on when the resource became what it is
record BenefitSearch(
        String patient,
        List<ServiceDates> services,
        List<LastUpdated> updated,
        int count,
        String startingAfter) {
    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String PATIENT = "Patient/";
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "_count",
                            "_format",
                            "_lastUpdated",
                            "patient",
                            "service-date",
                            "startingAfter"));

    BenefitSearch {
        services = List.copyOf(services);
        updated = List.copyOf(updated);
    }

    static BenefitSearch of(MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw Problem.badRequest(
                        "unknown-parameter",
                        "'%s' is not a search parameter here; send one of %s"
                                .formatted(name, String.join(", ", KNOWN)));
            }
        }
        return new BenefitSearch(
                patient(parameters.getFirst("patient")),
                all(parameters, "service-date").stream().map(BenefitSearch::services).toList(),
                all(parameters, "_lastUpdated").stream().map(LastUpdated::of).toList(),
                count(Optional.ofNullable(parameters.getFirst("_count"))),
                Optional.ofNullable(parameters.getFirst("startingAfter")).orElse(""));
    }

    private static List<String> all(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).orElse(List.of());
    }

    private static String patient(@org.jspecify.annotations.Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            throw Problem.badRequest(
                    "patient-missing",
                    "Send patient=Patient/<number> as a list's Group names them");
        }
        return reference.startsWith(PATIENT) ? reference.substring(PATIENT.length()) : reference;
    }

    static ServiceDates services(String text) {
        try {
            return ServiceDates.of(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("malformed-service-date", "service-date: " + e.getMessage());
        }
    }

    private static int count(Optional<String> count) {
        if (count.isEmpty()) {
            return USUAL;
        }
        if (!count.get().matches("[0-9]{1,6}")) {
            throw Problem.badRequest("malformed-count", "_count is a whole number");
        }
        return Math.clamp(Integer.parseInt(count.get()), 1, MOST);
    }

    boolean accepts(Claim claim) {
        return services.stream().allMatch(one -> one.accepts(claim.service()));
    }

    boolean accepts(Instant lastUpdated) {
        return updated.stream().allMatch(one -> one.accepts(lastUpdated));
    }
}
