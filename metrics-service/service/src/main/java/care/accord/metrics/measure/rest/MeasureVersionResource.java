package care.accord.metrics.measure.rest;

import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.metrics.measure.files.LoadedMeasures;
import care.accord.metrics.measure.files.ShippedMeasures;
import care.accord.metrics.measure.rest.MeasureResource.WithdrawalJson;
import care.accord.metrics.measure.store.StoredPackage;
import care.accord.metrics.measure.store.Withdrawal;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of a measure: read as it was loaded, and taken out of use.
@Path("/v1/measures/{measure}/versions/{version}")
@RunOnVirtualThread
public class MeasureVersionResource {
    private final ShippedMeasures shipped;
    private final LoadedMeasures loaded;
    private final Caller caller;

    @Inject
    MeasureVersionResource(ShippedMeasures shipped, LoadedMeasures loaded, Caller caller) {
        this.shipped = shipped;
        this.loaded = loaded;
        this.caller = caller;
    }

    /// Why a version is withdrawn.
    @Schema(name = "Withdrawal of a measure")
    public record WithdrawJson(@Nullable String reason) {}

    @GET
    @Path("/content")
    @Produces("application/fhir+json")
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    @Operation(
            summary = "The Bundle of a version, as it was loaded",
            description =
                    "One Measure, its Libraries with their CQL, and its ValueSets; of measures that the platform ships, too, where they are CQL.")
    public String content(
            @PathParam("measure") String measure, @PathParam("version") String version) {
        return loaded.version(caller.tenant(), measure, version)
                .map(StoredPackage::content)
                .or(() -> ofPlatform(measure, version))
                .orElseThrow(Problem::notFound);
    }

    private Optional<String> ofPlatform(String measure, String version) {
        return shipped.all().stream()
                .filter(known ->
                        known.id().value().equals(measure) && known.version().equals(version))
                .filter(known -> shipped.clinical(known.id()).isPresent())
                .findFirst()
                .map(known -> PackageBundle.write(PackageFiles.shipped(known.id().value())));
    }

    @PUT
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    @Operation(
            summary = "Withdraw a version that the tenant loaded",
            description =
                    "From the next run on the version that was loaded before it counts; without one, scorecards that name the measure lack it. What was computed by it stays. Withdrawing it again changes nothing.")
    public WithdrawalJson withdraw(
            @PathParam("measure") String measure,
            @PathParam("version") String version,
            @Nullable WithdrawJson why) {
        StoredPackage found = own(measure, version);
        String reason =
                Optional.ofNullable(why).map(WithdrawJson::reason).map(String::strip).orElse("");
        if (reason.isEmpty()) {
            throw Problem.badRequest(
                    "reason-missing",
                    "Say in `reason` why nothing is to be computed by it any more");
        }
        loaded.withdraw(caller.tenant(), found, caller.subject(), reason);
        Withdrawal kept = loaded.withdrawn(caller.tenant(), measure).get(version);
        if (kept == null) {
            throw Problem.notFound();
        }
        return WithdrawalJson.of(kept);
    }

    @DELETE
    @Path("/withdrawal")
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    @Operation(
            summary = "Bring a withdrawn version back into use",
            description = "Scorecards that lacked its measure are computed again.")
    public void restore(
            @PathParam("measure") String measure, @PathParam("version") String version) {
        loaded.restore(caller.tenant(), own(measure, version), caller.subject());
    }

    private StoredPackage own(String measure, String version) {
        return loaded.version(caller.tenant(), measure, version).orElseThrow(Problem::notFound);
    }
}
