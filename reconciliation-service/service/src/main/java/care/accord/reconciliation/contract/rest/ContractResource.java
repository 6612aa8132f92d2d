package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractReader;
import care.accord.reconciliation.contract.store.ApprovalRow;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Contracts: a payer posts one, both parties approve it, both read it.
@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContractResource {
    private static final String DRAFT = "draft";
    private static final int FIRST_VERSION = 1;

    private final Tenancy tenancy;
    private final Caller caller;
    private final ContractDocuments documents;
    private final ContractApproval approval;

    @Inject
    ContractResource(
            Tenancy tenancy,
            Caller caller,
            ContractDocuments documents,
            ContractApproval approval) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.documents = documents;
        this.approval = approval;
    }

    /// Stores a draft. A document that cannot be settled is refused with everything that is wrong with it.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-analyst")
    public Response post(@Nullable Map<String, Object> document) {
        ContractDocument contract = valid(document);
        String payer = caller.tenant();
        String subject = caller.subject();
        Map<String, Object> created =
                tenancy.inTransaction(
                        payer,
                        () -> {
                            ContractRow row = new ContractRow();
                            row.tenantId = payer;
                            row.contractId = UUID.randomUUID().toString();
                            row.version = FIRST_VERSION;
                            row.counterpartyId = contract.provider().tenant();
                            row.name = contract.name();
                            row.status = DRAFT;
                            row.document = documents.write(contract);
                            row.createdBy = subject;
                            row.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
                            row.persist();
                            return ContractJson.of(row, List.of(), documents);
                        });
        return Response.created(URI.create("/v1/contracts/" + created.get("id")))
                .entity(created)
                .build();
    }

    @GET
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    public Page<Map<String, Object>> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        Page.of(
                                ContractRow.newest(below(startingAfter), Page.toLoad(limit)),
                                limit,
                                row -> ContractJson.of(row, ApprovalRow.of(row), documents),
                                row -> Long.toString(row.sequence)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    public Map<String, Object> read(@PathParam("id") String id) {
        return tenancy.inTransaction(caller.tenant(), () -> shown(id));
    }

    /// Approves the latest version for the caller's party; the second approval activates it.
    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({"payer-approver", "provider-approver"})
    public Map<String, Object> approve(@PathParam("id") String id) {
        approval.approve(id);
        return tenancy.inTransaction(caller.tenant(), () -> shown(id));
    }

    private Map<String, Object> shown(String id) {
        ContractRow row = ContractRow.latest(id).orElseThrow(Problem::notFound);
        return ContractJson.of(row, ApprovalRow.of(row), documents);
    }

    private ContractDocument valid(@Nullable Map<String, Object> document) {
        return switch (ContractReader.read(document == null ? Map.of() : document)) {
            case ContractReader.Reading.Valid(ContractDocument contract) -> {
                if (!contract.payer().tenant().equals(caller.tenant())) {
                    String detail = "is not your tenant; a contract is posted by its payer";
                    throw Problem.invalid(
                            "invalid-contract",
                            "The contract's payer " + detail,
                            List.of(new Problem.FieldError("/payer/tenant", detail)));
                }
                yield contract;
            }
            case ContractReader.Reading.Invalid(var problems) ->
                    throw Problem.invalid(
                            "invalid-contract",
                            "%d fields of the contract are not valid; each error names the field and what to write"
                                    .formatted(problems.size()),
                            problems.stream()
                                    .map(problem ->
                                            new Problem.FieldError(
                                                    problem.pointer(), problem.detail()))
                                    .toList());
        };
    }

    static long below(@Nullable String startingAfter) {
        if (startingAfter == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(startingAfter);
        } catch (NumberFormatException e) {
            throw Problem.badRequest(
                    "unknown-cursor",
                    "startingAfter is not a cursor; send the value of 'next' of the page before");
        }
    }
}
