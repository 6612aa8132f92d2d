package care.accord.gateway.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The services behind the gateway, and what each answers for.
@ApplicationScoped
public class Origins {
    private final List<Origin> all;

    @Inject
    Origins(
            @ConfigProperty(name = "accord.origins.attribution") URI attribution,
            @ConfigProperty(name = "accord.origins.metrics") URI metrics,
            @ConfigProperty(name = "accord.origins.reconciliation") URI reconciliation) {
        all =
                List.of(
                        new Origin(
                                "attribution",
                                attribution,
                                Set.of(
                                        "attribution-lists",
                                        "feeds",
                                        "roster-adjustments",
                                        "roster-disputes",
                                        "rosters",
                                        "withdrawn-identities"),
                                Set.of(
                                        "$export",
                                        "%24export",
                                        "Coverage",
                                        "ExplanationOfBenefit",
                                        "Group",
                                        "Location",
                                        "Organization",
                                        "Patient",
                                        "Practitioner",
                                        "PractitionerRole",
                                        "RelatedPerson",
                                        "StructureDefinition",
                                        "bulk-exports",
                                        "metadata")),
                        new Origin(
                                "metrics",
                                metrics,
                                Set.of(
                                        "clinical-feeds",
                                        "clinical-patients",
                                        "directory",
                                        "gaps",
                                        "measures",
                                        "risk-scores",
                                        "risk-tables",
                                        "scorecards",
                                        "survey-results"),
                                Set.of("Measure", "MeasureReport")),
                        new Origin(
                                "reconciliation",
                                reconciliation,
                                Set.of(
                                        "contract-templates",
                                        "contracts",
                                        "ledger",
                                        "settlement-disputes",
                                        "settlements",
                                        "webhooks")));
    }

    public List<Origin> all() {
        return all;
    }

    /// Whether a path of a service is reached through the gateway.
    public boolean isRouted(String service, String path) {
        return all.stream()
                .anyMatch(origin -> origin.name().equals(service) && origin.answersFor(path));
    }
}
