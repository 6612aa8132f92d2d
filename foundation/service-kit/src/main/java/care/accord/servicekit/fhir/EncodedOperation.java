package care.accord.servicekit.fhir;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/// Many clients encode the dollar sign of an operation: `Group/1/%24confirm-attribution-list` is the same address as with
/// `$`.
@Provider
@PreMatching
public class EncodedOperation implements ContainerRequestFilter {
    private static final String ENCODED = "/%24";

    @Override
    public void filter(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (path.startsWith("/fhir/") && path.contains(ENCODED)) {
            request.setRequestUri(
                    URI.create(asked.toString().replace(path, path.replace(ENCODED, "/$"))));
        }
    }
}
