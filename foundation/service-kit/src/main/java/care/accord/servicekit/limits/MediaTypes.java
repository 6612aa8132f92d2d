package care.accord.servicekit.limits;

import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Headers that must name media types do, before anything is matched by them.
@Provider
@PreMatching
public class MediaTypes implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT)) {
            @Nullable String named = request.getHeaderString(header);
            if (named != null) {
                for (String one : named.split(",", -1)) {
                    require(header, one.strip());
                }
            }
        }
    }

    private static void require(String header, String one) {
        try {
            MediaType.valueOf(one);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "header-malformed", "The header %s names no media type".formatted(header));
        }
    }
}
