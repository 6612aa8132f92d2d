package care.accord.servicekit.tenancy;

import care.accord.servicekit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/// Whoever may see [own patients][OwnPatients] only is let to what is [declared][MinimumNecessary] to show no others, and to what is
/// open to everybody.
@Provider
public class MinimumNecessaryFilter implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final ResourceInfo method;

    @Inject
    MinimumNecessaryFilter(SecurityIdentity identity, ResourceInfo method) {
        this.identity = identity;
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isDeclared() && !Open.toEverybody(method) && !OwnPatients.of(identity).areAll()) {
            throw Problem.forbidden(
                    "own-patients-only",
                    "The access token is for the patients of a practice or clinician; this answers for the whole organization");
        }
    }

    private boolean isDeclared() {
        return method.getResourceMethod().isAnnotationPresent(MinimumNecessary.class)
                || method.getResourceClass().isAnnotationPresent(MinimumNecessary.class);
    }
}
