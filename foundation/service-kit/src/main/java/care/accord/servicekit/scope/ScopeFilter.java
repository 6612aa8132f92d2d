package care.accord.servicekit.scope;

import care.accord.messages.scope.Scope;
import care.accord.servicekit.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Below `/fhir` a role is not enough: the token must carry a scope for what is asked. What is open to everybody needs none.
@Provider
public class ScopeFilter implements ContainerRequestFilter {
    private final JsonWebToken token;
    private final ResourceInfo method;

    @Inject
    ScopeFilter(JsonWebToken token, ResourceInfo method) {
        this.token = token;
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (!Interaction.isFhir(path) || isOpenToEverybody()) {
            return;
        }
        Interaction wanted = Interaction.of(request.getMethod(), path);
        String granted = Optional.ofNullable(token.<String>getClaim("scope")).orElse("");
        if (Arrays.stream(granted.split(" ", -1))
                .flatMap(text -> Scope.parse(text).stream())
                .noneMatch(scope -> scope.allows(wanted.resource(), wanted.letter()))) {
            throw Problem.forbidden(
                    "scope-missing",
                    "The access token has no scope for this; ask for %s".formatted(wanted.scope()));
        }
    }

    private boolean isOpenToEverybody() {
        return method.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || (method.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !method.getResourceMethod().isAnnotationPresent(RolesAllowed.class));
    }
}
