package care.accord.gateway.routes;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A service behind the gateway.
///
/// @param name as operators know it
/// @param url where it listens; only host and port are used
/// @param objects the first path segments below `/v1` that it answers for
/// @param resources the first path segments below `/fhir` that it answers for
public record Origin(String name, URI url, Set<String> objects, Set<String> resources) {
    public Origin {
        objects = Set.copyOf(objects);
        resources = Set.copyOf(resources);
        if (url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of %s has no host: '%s'".formatted(name, url));
        }
    }

    /// A service that speaks no FHIR.
    Origin(String name, URI url, Set<String> objects) {
        this(name, url, objects, Set.of());
    }

    /// Where what it answers for begins.
    public Set<String> roots() {
        return Stream.concat(
                        objects.stream().map(object -> "/v1/" + object),
                        resources.stream().map(resource -> "/fhir/" + resource))
                .collect(Collectors.toUnmodifiableSet());
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        return url.getPort() >= 0 ? url.getPort() : defaultPort();
    }

    /// Whether it answers for a path.
    public boolean answersFor(String path) {
        return roots().stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private int defaultPort() {
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
