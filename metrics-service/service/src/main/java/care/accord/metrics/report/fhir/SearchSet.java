package care.accord.metrics.report.fhir;

import static care.accord.metrics.report.fhir.Deqm.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a search found, as a Bundle.
@ApplicationScoped
class SearchSet {
    private final String base;

    @Inject
    SearchSet(@ConfigProperty(name = "accord.fhir.base") String base) {
        this.base = base;
    }

    Map<String, Object> of(String self, List<Map<String, Object>> found) {
        return element(
                "resourceType",
                "Bundle",
                "type",
                "searchset",
                "total",
                found.size(),
                "link",
                List.of(element("relation", "self", "url", base + "/" + self)),
                "entry",
                found.isEmpty() ? null : found.stream().map(this::entry).toList());
    }

    private Map<String, Object> entry(Map<String, Object> resource) {
        return element(
                "fullUrl",
                "%s/%s/%s".formatted(base, resource.get("resourceType"), resource.get("id")),
                "resource",
                resource,
                "search",
                element("mode", "match"));
    }
}
