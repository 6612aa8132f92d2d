package care.accord.servicekit;

import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.MinimumNecessary;
import care.accord.servicekit.tenancy.Sight;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.Session;

/// People attributed to practices and clinicians of a tenant.
@Path("/attributed")
@RolesAllowed("provider-analyst")
@ApplicationScoped
public class AttributedResource {
    @Inject Tenancy tenancy;

    @Inject Caller caller;

    @Inject Session session;

    @GET
    @MinimumNecessary
    public List<String> own() {
        return tenancy.inTransaction(caller.tenant(), this::names);
    }

    /// Read while it is sent.
    @GET
    @Path("/streamed")
    @MinimumNecessary
    public StreamingOutput streamed() {
        Sight sight = tenancy.sight(caller.tenant());
        return out ->
                out.write(
                        String.join(" ", tenancy.inTransaction(sight, this::names))
                                .getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("/count")
    public int count() {
        return own().size();
    }

    private List<String> names() {
        return session.createNativeQuery("select name from attributed order by name", String.class)
                .getResultList();
    }
}
