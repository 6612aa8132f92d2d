package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.contract.ContractTree;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.reconciliation.statement.files.StatementPdf;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settlements: both parties of a contract read them, as data and as a statement.
@Path("/v1/settlements")
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
public class SettlementResource {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final List<MediaType> OFFERED =
            List.of(
                    MediaType.APPLICATION_JSON_TYPE,
                    new MediaType("text", "csv"),
                    new MediaType("application", "pdf"));

    private final Tenancy tenancy;
    private final Caller caller;
    private final SettlementJson json;
    private final ContractDocuments documents;

    @Inject
    SettlementResource(
            Tenancy tenancy, Caller caller, SettlementJson json, ContractDocuments documents) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.json = json;
        this.documents = documents;
    }

    /// Newest first, of one contract or of all that the caller is a party to.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Map<String, Object>> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = below(startingAfter);
        int rows = Page.toLoad(limit);
        return tenancy.inTransaction(
                caller.tenant(),
                () ->
                        Page.of(
                                contract == null
                                        ? SettlementRow.newest(below, rows)
                                        : SettlementRow.newest(contract, below, rows),
                                limit,
                                json::summary,
                                row -> Long.toString(row.sequence)));
    }

    /// The settlement as JSON, or the statement as CSV or PDF if that is what the caller prefers.
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF})
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        MediaType wanted = preferred(headers);
        Object shown = tenancy.inTransaction(caller.tenant(), () -> shown(found(id), wanted));
        return Response.ok(shown).type(wanted).build();
    }

    /// The best of what the caller accepts; JSON when anything will do.
    private static MediaType preferred(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (MediaType offered : OFFERED) {
                if (accepted.isCompatible(offered)) {
                    return offered;
                }
            }
        }
        return MediaType.APPLICATION_JSON_TYPE;
    }

    private Object shown(SettlementRow row, MediaType type) {
        return switch (type.toString()) {
            case CSV -> csv(row);
            case PDF -> StatementPdf.of(statement(row));
            case String _ -> json.full(row);
        };
    }

    private String csv(SettlementRow row) {
        Csv csv = new Csv("key", "label", "amount");
        json.rows(row)
                .forEach(step ->
                        csv.row(step.key(), step.label(), step.amount().dollars().toPlainString()));
        return csv.toString();
    }

    /// What moved against the version before; the first version moved from nothing.
    @GET
    @Path("/{id}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> changes(@PathParam("id") String id) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    SettlementRow to = found(id);
                    List<StatementRow> before =
                            to.previousId == null ? List.of() : json.rows(found(to.previousId));
                    return json.changes(StatementRow.changes(before, json.rows(to)), to);
                });
    }

    private StatementPdf.Statement statement(SettlementRow row) {
        ContractRow contract =
                ContractRow.version(row.contractId, row.contractVersion)
                        .orElseThrow(Problem::notFound);
        return new StatementPdf.Statement(
                contract.name,
                "%s settlement, version %d, issued %s"
                        .formatted(row.kind, row.version, row.issuedAt),
                ContractTree.inWords(documents.read(contract)),
                json.rows(row),
                SettlementJson.inputs(row));
    }

    private static SettlementRow found(String id) {
        return SettlementRow.byId(id).orElseThrow(Problem::notFound);
    }

    private static long below(@Nullable String startingAfter) {
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
