package care.accord.servicekit.scope;

import care.accord.servicekit.tenancy.Open;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/// Below `/fhir` a role is not enough: the token must carry a scope for what is asked. What is open to everybody needs none,
/// and where the [content decides][ScopeOfContent] the method asks.
@Provider
public class ScopeFilter implements ContainerRequestFilter {
    private final Granted granted;
    private final ResourceInfo method;

    @Inject
    ScopeFilter(Granted granted, ResourceInfo method) {
        this.granted = granted;
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (!Interaction.isFhir(path) || Open.toEverybody(method) || contentDecides()) {
            return;
        }
        granted.require(Interaction.of(request.getMethod(), path));
    }

    private boolean contentDecides() {
        return method.getResourceMethod().isAnnotationPresent(ScopeOfContent.class);
    }
}
