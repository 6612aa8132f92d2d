package care.accord.metrics.measure.rest;

import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.Unscorable;
import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.files.LoadedMeasures;
import care.accord.metrics.measure.files.Measures;
import care.accord.metrics.measure.files.ShippedMeasures;
import care.accord.metrics.measure.store.Withdrawal;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.MinimumNecessary;
import care.accord.vocabulary.Citation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The measures of the platform and those the tenant loaded, each with whether a contract can be scored by it.
@Path("/v1/measures")
@RunOnVirtualThread
public class MeasureResource {
    private static final int LARGEST_PACKAGE = 64 << 20;

    private final ShippedMeasures shipped;
    private final LoadedMeasures loaded;
    private final Measures measures;
    private final Caller caller;

    @Inject
    MeasureResource(
            ShippedMeasures shipped, LoadedMeasures loaded, Measures measures, Caller caller) {
        this.shipped = shipped;
        this.loaded = loaded;
        this.measures = measures;
        this.caller = caller;
    }

    /// A measure.
    ///
    /// @param source `claims` or `clinical`
    /// @param citations where it or its codes are written, with a mark when not verified
    /// @param scorable whether a contract can be scored by it
    /// @param reason why not: `not-a-proportion`, `unknown-component`, `unscorable-component`, `shipped-id` or `refused`
    /// @param warnings the same in sentences, with what to do; none where a contract can be scored by it
    /// @param withdrawn why nothing is computed by this version any more; absent while it is in use
    public record MeasureJson(
            String measure,
            String title,
            String version,
            String edition,
            String source,
            String about,
            List<String> citations,
            boolean scorable,
            @Nullable String reason,
            List<String> warnings,
            @Nullable WithdrawalJson withdrawn) {
        MeasureJson withdrawn(@Nullable Withdrawal withdrawal) {
            return new MeasureJson(
                    measure,
                    title,
                    version,
                    edition,
                    source,
                    about,
                    citations,
                    scorable,
                    reason,
                    warnings,
                    withdrawal == null ? null : WithdrawalJson.of(withdrawal));
        }
    }

    /// Why a version is not used any more.
    public record WithdrawalJson(String reason, String by, Instant at) {
        static WithdrawalJson of(Withdrawal withdrawal) {
            return new WithdrawalJson(withdrawal.reason(), withdrawal.by(), withdrawal.at());
        }
    }

    /// A list as every room answers it.
    public record MeasureListJson(List<MeasureJson> data, boolean hasMore) {}

    @GET
    @MinimumNecessary
    @RolesAllowed({
        "payer-analyst",
        "payer-approver",
        "provider-analyst",
        "provider-approver",
        "platform-operator"
    })
    public MeasureListJson list() {
        Stream<MeasureJson> own = loaded.latest(caller.tenant()).stream().map(this::json);
        Stream<MeasureJson> refused =
                loaded.refused(caller.tenant()).stream().map(MeasureResource::refused);
        return new MeasureListJson(
                Stream.of(shipped.all().stream().map(MeasureResource::shipped), own, refused)
                        .flatMap(all -> all)
                        .toList(),
                false);
    }

    /// The versions of a measure, the one that is computed first but for those that were withdrawn. Scorecards say which they used.
    @GET
    @MinimumNecessary
    @Path("/{measure}/versions")
    @RolesAllowed({
        "payer-analyst",
        "payer-approver",
        "provider-analyst",
        "provider-approver",
        "platform-operator"
    })
    public MeasureListJson versions(@PathParam("measure") String measure) {
        Stream<MeasureJson> ofPlatform =
                shipped.all().stream()
                        .filter(known -> known.id().value().equals(measure))
                        .map(MeasureResource::shipped);
        List<MeasureJson> versions =
                Stream.of(
                                ofPlatform,
                                loaded.versions(caller.tenant(), measure).stream().map(this::json),
                                loaded.refused(caller.tenant(), measure).stream()
                                        .map(MeasureResource::refused))
                        .flatMap(all -> all)
                        .toList();
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        Map<String, Withdrawal> withdrawn = loaded.withdrawn(caller.tenant(), measure);
        return new MeasureListJson(
                versions.stream()
                        .map(version -> version.withdrawn(withdrawn.get(version.version())))
                        .toList(),
                false);
    }

    /// Loads a measure: a FHIR R4 Bundle of one Measure, its Libraries with their CQL, and its ValueSets. A version is never
    /// changed; the same content again changes nothing. What keeps a contract from being scored by it, such as a component that is not
    /// known, is no error: the answer warns of it.
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"payer-analyst", "provider-analyst"})
    @APIResponse(responseCode = "200", description = "loaded before")
    @APIResponse(responseCode = "201", description = "loaded")
    public Response load(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_PACKAGE + 1);
        if (bytes.length > LARGEST_PACKAGE) {
            throw Problem.tooLarge("A measure package has at most 64 MiB");
        }
        LoadedMeasures.Loaded measure = load(new String(bytes, StandardCharsets.UTF_8));
        return Response.status(measure.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(withWithdrawal(json(measure.measure())))
                .build();
    }

    private MeasureJson withWithdrawal(MeasureJson measure) {
        return measure.withdrawn(
                loaded.withdrawn(caller.tenant(), measure.measure()).get(measure.version()));
    }

    private LoadedMeasures.Loaded load(String bundle) {
        try {
            return loaded.load(caller.tenant(), caller.subject(), bundle)
                    .orElseThrow(() ->
                            Problem.conflict(
                                    "version-taken",
                                    "This version was loaded with other content; give the Measure a new version"));
        } catch (MeasureContentException e) {
            throw Problem.invalid(
                    "measure-refused",
                    "The measure package cannot be used; nothing was kept",
                    e.problems().stream()
                            .map(problem ->
                                    new Problem.FieldError(problem.place(), problem.detail()))
                            .toList());
        }
    }

    private static MeasureJson shipped(MeasureDescription measure) {
        return json(measure, Optional.empty());
    }

    private MeasureJson json(LoadedMeasures.Content measure) {
        return json(measure.description(), measures.unnamable(caller.tenant(), measure));
    }

    /// What it is about is not read from what does not pass.
    private static MeasureJson refused(LoadedMeasures.Refused refused) {
        Unscorable why = Unscorable.refused();
        return new MeasureJson(
                refused.stored().id(),
                refused.stored().id(),
                refused.stored().version(),
                refused.stored().edition(),
                MeasureDescription.Source.CLINICAL.name().toLowerCase(Locale.ROOT),
                why.detail(),
                List.of(),
                false,
                why.reason().code(),
                refused.problems().stream()
                        .map(problem -> problem.place() + ": " + problem.detail())
                        .toList(),
                null);
    }

    private static MeasureJson json(MeasureDescription measure, Optional<Unscorable> why) {
        return new MeasureJson(
                measure.id().value(),
                measure.title(),
                measure.version(),
                measure.edition(),
                measure.source().name().toLowerCase(Locale.ROOT),
                measure.about(),
                measure.citations().stream().map(Citation::toString).toList(),
                why.isEmpty(),
                why.map(one -> one.reason().code()).orElse(null),
                why.map(Unscorable::detail).stream().toList(),
                null);
    }
}
