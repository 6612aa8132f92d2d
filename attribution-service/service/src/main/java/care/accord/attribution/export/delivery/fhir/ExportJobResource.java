package care.accord.attribution.export.delivery.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.export.ExportOrder;
import care.accord.attribution.export.Pace;
import care.accord.attribution.export.files.ExportFolder;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.attribution.export.store.ExportJobRow;
import care.accord.attribution.export.store.ExportJobs;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.scope.Granted;
import care.accord.servicekit.scope.Interaction;
import care.accord.servicekit.scope.ScopeOfContent;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A job of an export: how far it is, its manifest, its files. It is there for clients of the tenant that ordered it; for others
/// it is like one that does not exist.
@Path("/fhir/bulk-exports")
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "FHIR: bulk data")
public class ExportJobResource {
    public static final String PATH = "bulk-exports/";

    private static final int ACCEPTED = 202;
    private static final int FAILED = 500;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final Caller caller;
    private final Granted granted;
    private final Tenancy tenancy;
    private final ExportJobs jobs;
    private final ExportFolder folder;
    private final FhirAnswer answer;
    private final Manifest manifest;
    private final ObjectMapper json;

    @Inject
    ExportJobResource(
            Caller caller,
            Granted granted,
            Tenancy tenancy,
            ExportJobs jobs,
            ExportFolder folder,
            FhirAnswer answer,
            Manifest manifest,
            ObjectMapper json) {
        this.caller = caller;
        this.granted = granted;
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.folder = folder;
        this.answer = answer;
        this.manifest = manifest;
        this.json = json;
    }

    @GET
    @Path("/{job}")
    @Produces({FhirAnswer.JSON, FhirAnswer.FHIR_JSON})
    @ScopeOfContent
    @Operation(
            summary = "How far an export is; when it is done, its manifest",
            description =
                    "202 with X-Progress and Retry-After while it is under way, 429 when asked sooner than that, 200 with the manifest and Expires.")
    @APIResponse(responseCode = "200", description = "the manifest")
    @APIResponse(responseCode = "202", description = "under way")
    @APIResponse(responseCode = "500", description = "it failed")
    public Response status(@PathParam("job") String id) {
        ExportJobRow job = job(id);
        if (job.isUnfinished()) {
            return underWay(job);
        }
        if (job.status.equals(ExportJobRow.FAILED)) {
            return answer.builder(
                            FhirAnswer.outcome(
                                    "error",
                                    "exception",
                                    "The export failed; DELETE it and order it again, then ask the operator"))
                    .status(FAILED)
                    .build();
        }
        List<ExportFileRow> files =
                tenancy.inTransaction(caller.tenant(), () -> ExportFileRow.of(id));
        return Response.ok(manifest.of(job, order(job), files))
                .type(FhirAnswer.JSON)
                .header(
                        HttpHeaders.EXPIRES,
                        HTTP_DATE.format(job.expiresAt.withOffsetSameInstant(ZoneOffset.UTC)))
                .build();
    }

    private Response underWay(ExportJobRow job) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Pace pace = new Pace(job.createdAt, Optional.ofNullable(job.polledAt));
        long wait = pace.untilNext(now).toSeconds();
        if (pace.isTooFast(now)) {
            throw Problem.tooMany(
                    "polled-too-often",
                    "Wait as long as Retry-After says between two questions",
                    wait);
        }
        tenancy.runInTransaction(caller.tenant(), () -> jobs.polled(job.jobId, now));
        return Response.status(ACCEPTED)
                .header("X-Progress", job.progress)
                .header(HttpHeaders.RETRY_AFTER, wait)
                .build();
    }

    @DELETE
    @Path("/{job}")
    @Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @ScopeOfContent
    @Operation(summary = "Ends an export and removes its files")
    @APIResponse(responseCode = "202", description = "removed")
    public Response delete(@PathParam("job") String id) {
        job(id);
        if (!tenancy.inTransaction(caller.tenant(), () -> jobs.remove(id))) {
            throw Problem.notFound();
        }
        folder.remove(id);
        return answer.builder(answer.outcome("The export is removed")).status(ACCEPTED).build();
    }

    @GET
    @Path("/{job}/files/{number}")
    @Produces(MediaType.WILDCARD)
    @ScopeOfContent
    @Operation(
            summary = "A file of an export, NDJSON",
            description =
                    "Repr-Digest has its SHA-256. Parts are sent for Range; gzip where it is accepted and no part is asked for.")
    @APIResponse(responseCode = "200", description = "the file")
    @APIResponse(responseCode = "206", description = "the part that Range names")
    @APIResponse(responseCode = "304", description = "it is still what you have")
    @APIResponse(responseCode = "416", description = "there is no such part")
    public Response file(
            @PathParam("job") String id,
            @PathParam("number") int number,
            @Context HttpHeaders headers) {
        ExportJobRow job = job(id);
        ExportFileRow file =
                tenancy.inTransaction(caller.tenant(), () -> ExportFileRow.withNumber(id, number))
                        .orElseThrow(Problem::notFound);
        readContracts(job);
        return FileAnswer.of(file, folder.open(id, job.key, number, file.bytes), headers);
    }

    /// The contracts whose rows the file was made of, so that their owner is told of this download as well.
    private void readContracts(ExportJobRow job) {
        tenancy.runInTransaction(
                caller.tenant(),
                () ->
                        order(job).lists().stream()
                                .map(ExportOrder.Listed::contractId)
                                .distinct()
                                .forEach(TermsRow::latest));
    }

    /// A job of the caller's tenant whose types the caller may read.
    private ExportJobRow job(String id) {
        ExportJobRow job =
                tenancy.inTransaction(caller.tenant(), () -> ExportJobRow.withId(id))
                        .filter(one -> one.isKept(OffsetDateTime.now(ZoneOffset.UTC)))
                        .orElseThrow(Problem::notFound);
        order(job).types().forEach(type -> granted.require(Interaction.reading(type.fhir())));
        return job;
    }

    private ExportOrder order(ExportJobRow job) {
        try {
            return json.readValue(job.document, ExportOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order in the database is no JSON", e);
        }
    }
}
