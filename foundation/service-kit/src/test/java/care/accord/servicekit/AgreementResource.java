package care.accord.servicekit;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hibernate.Session;

/// What tenants share.
@Path("/agreements")
@RolesAllowed({"payer-analyst", "provider-analyst"})
@ApplicationScoped
public class AgreementResource {
    @Inject Tenancy tenancy;

    @Inject Caller caller;

    @Inject Session session;

    /// An agreement as a caller writes it.
    public record Agreement(String id, String with, String contract) {}

    @POST
    public void write(Agreement agreement) {
        tenancy.runInTransaction(
                caller.tenant(),
                () -> {
                    AgreementRow row = new AgreementRow();
                    row.tenantId = caller.tenant();
                    row.agreementId = agreement.id();
                    row.counterpartyId = agreement.with();
                    row.contractId = agreement.contract();
                    session.persist(row);
                });
    }

    @GET
    public List<String> all(@QueryParam("name") String ignored) {
        return tenancy.inTransaction(caller.tenant(), this::rows).stream()
                .map(row -> row.agreementId)
                .toList();
    }

    /// Refused after it was read where it is secret.
    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        return tenancy.inTransaction(caller.tenant(), this::rows).stream()
                .map(row -> row.agreementId)
                .filter(known -> known.equals(id) && !known.equals("secret"))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private List<AgreementRow> rows() {
        return session.createSelectionQuery(
                        "from AgreementRow order by agreementId", AgreementRow.class)
                .getResultList();
    }
}
