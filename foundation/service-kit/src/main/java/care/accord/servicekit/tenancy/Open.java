package care.accord.servicekit.tenancy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;

/// What needs no token.
public final class Open {
    private Open() {}

    public static boolean toEverybody(ResourceInfo method) {
        return method.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || (method.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !method.getResourceMethod().isAnnotationPresent(RolesAllowed.class));
    }
}
