package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.reconciliation.statement.fhir.PerformanceReport;
import care.accord.reconciliation.statement.files.StatementPdf;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Settlements: both parties of a contract read them, as data and as a statement.
@Path("/v1/settlements")
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Settlements")
public class SettlementResource {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final String FHIR = "application/fhir+json";
    private static final List<MediaType> OFFERED =
            List.of(
                    MediaType.APPLICATION_JSON_TYPE,
                    new MediaType("text", "csv"),
                    new MediaType("application", "pdf"),
                    new MediaType("application", "fhir+json"));

    private final Tenancy tenancy;
    private final Caller caller;
    private final SettlementJson json;
    private final StoredSettlements settlements;
    private final ObjectMapper writer;

    @Inject
    SettlementResource(
            Tenancy tenancy,
            Caller caller,
            SettlementJson json,
            StoredSettlements settlements,
            ObjectMapper writer) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.json = json;
        this.settlements = settlements;
        this.writer = writer;
    }

    /// Newest first, of one contract or of all that the caller is a party to.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Map<String, Object>> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = Texts.below(startingAfter);
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

    /// The settlement as JSON, or the statement as CSV, PDF or FHIR if that is what the caller prefers.
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF, FHIR})
    @Operation(
            summary = "A settlement: where it stands, how it was computed, what is owed",
            description =
                    "As JSON, with the forecast of an interim settlement and the contract it was settled by; as a statement in CSV or PDF, or as a MeasureReport of Da Vinci VBPR 1.1.0 (application/fhir+json).")
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
            case FHIR -> fhir(row);
            case String _ -> json.full(row);
        };
    }

    private String fhir(SettlementRow row) {
        try {
            return writer.writeValueAsString(
                    PerformanceReport.of(row, settlements.inputs(row), settlements.rows(row)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A settlement cannot be written as FHIR", e);
        }
    }

    private String csv(SettlementRow row) {
        Csv csv = new Csv("key", "label", "amount");
        settlements
                .rows(row)
                .forEach(step ->
                        csv.row(step.key(), step.label(), step.amount().dollars().toPlainString()));
        standing(row).forEach(line -> csv.row(line.key(), line.text(), line.amount()));
        forecast(row).forEach(line -> csv.row(line.key(), line.text(), line.amount()));
        return csv.toString();
    }

    /// What is still to come, beside an interim settlement.
    private List<Standing> forecast(SettlementRow row) {
        return settlements.forecast(row).map(ForecastLines::of).orElse(List.of());
    }

    /// Where the settlement stands, and what is owed on it.
    private List<Standing> standing(SettlementRow row) {
        return Standing.of(
                row,
                Optional.ofNullable(row.restates).flatMap(SettlementRow::byId),
                SettlementRow.restatementOf(row.settlementId),
                row.life().kind() == SettlementKind.FINAL ? json.balance(row) : Optional.empty());
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
                            to.previousId == null
                                    ? List.of()
                                    : settlements.rows(found(to.previousId));
                    return json.changes(StatementRow.changes(before, settlements.rows(to)), to);
                });
    }

    private StatementPdf.Statement statement(SettlementRow row) {
        return new StatementPdf.Statement(
                settlements.contract(row).name,
                "%s settlement, version %d, issued %s"
                        .formatted(row.kind, row.version, row.issuedAt),
                ContractTree.inWords(settlements.inputs(row).contract()),
                settlements.rows(row),
                forecast(row).stream().map(Standing::inWords).toList(),
                standing(row).stream().map(Standing::inWords).toList(),
                SettlementJson.inputs(row));
    }

    private static SettlementRow found(String id) {
        return SettlementRow.byId(id).orElseThrow(Problem::notFound);
    }
}
