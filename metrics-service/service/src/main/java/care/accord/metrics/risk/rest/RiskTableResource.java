package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.files.CsvRows;
import care.accord.metrics.risk.files.RiskTableKind;
import care.accord.metrics.risk.store.RiskTableStore;
import care.accord.metrics.risk.store.RiskTableStore.Submission;
import care.accord.metrics.risk.store.RiskTableStore.TableVersion;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The published tables of risk models, which a payer loads: the platform ships none.
@Path("/v1/risk-tables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Risk scores")
public class RiskTableResource {
    private static final int LARGEST = 16 << 20;

    private final Caller caller;
    private final Tenancy tenancy;
    private final RiskTableStore tables;

    @Inject
    RiskTableResource(Caller caller, Tenancy tenancy, RiskTableStore tables) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.tables = tables;
    }

    /// A version of a table.
    @Schema(name = "Risk table")
    public record TableJson(String name, int version, String sha256, Instant loadedAt) {
        static TableJson of(TableVersion table) {
            return new TableJson(table.name(), table.version(), table.sha256(), table.loadedAt());
        }
    }

    /// A list as every room answers it.
    @Schema(name = "Risk tables")
    public record TableListJson(List<TableJson> data, boolean hasMore) {}

    @GET
    @Operation(
            summary = "Every version of every table",
            description = "By name, the latest version first: scores are computed from those.")
    @RolesAllowed({"payer-analyst", "payer-approver"})
    public TableListJson list() {
        return new TableListJson(
                tenancy.inTransaction(caller.tenant(), tables::all).stream()
                        .map(TableJson::of)
                        .toList(),
                false);
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "Load a table",
            description =
                    "Under the name it is published by. A later file is a new version; the same file again changes nothing. 422 risk-table-refused names what is missing.")
    @RolesAllowed("payer-analyst")
    @APIResponse(responseCode = "200", description = "loaded before")
    @APIResponse(responseCode = "201", description = "loaded")
    public Response load(@QueryParam("name") @Nullable String name, InputStream body)
            throws IOException {
        String called = Optional.ofNullable(name).orElse("");
        RiskTableKind kind = RiskTableKind.named(called).orElseThrow(RiskTableResource::unnamed);
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("A risk table has at most 16 MiB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        refuseUnusable(kind, called, text);
        Submission table = new Submission(called, sha256(bytes), text, caller.subject());
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    boolean isNew = tables.add(caller.tenant(), table);
                    return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                            .entity(TableJson.of(tables.versions(called).getFirst()))
                            .build();
                });
    }

    private static Problem unnamed() {
        return Problem.badRequest(
                "table-unknown",
                "Say which table it is with ?name=, one of "
                        + Arrays.stream(RiskTableKind.values())
                                .map(RiskTableKind::file)
                                .collect(Collectors.joining(", ")));
    }

    private static void refuseUnusable(RiskTableKind kind, String name, String text) {
        List<FieldError> errors;
        try {
            errors =
                    kind.missingIn(CsvRows.of(name, text)).stream()
                            .map(column -> new FieldError(column, "is no column of the file"))
                            .toList();
        } catch (IllegalArgumentException e) {
            errors = List.of(new FieldError("", String.valueOf(e.getMessage())));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(
                    "risk-table-refused", "The table cannot be used; nothing was kept", errors);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
