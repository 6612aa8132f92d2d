package care.accord.gateway.routes;

import java.net.URI;
import java.util.Set;

/// A service behind the gateway.
///
/// @param name as operators know it
/// @param url where it listens; only host and port are used
/// @param objects the first path segments below `/v1` that it answers for
record Origin(String name, URI url, Set<String> objects) {
    Origin {
        objects = Set.copyOf(objects);
        if (url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of %s has no host: '%s'".formatted(name, url));
        }
    }

    String host() {
        return url.getHost();
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : defaultPort();
    }

    private int defaultPort() {
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
