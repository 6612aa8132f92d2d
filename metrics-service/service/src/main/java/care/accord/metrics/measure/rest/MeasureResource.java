package care.accord.metrics.measure.rest;

import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.files.ShippedMeasures;
import care.accord.vocabulary.Citation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;

/// The measures a contract can name.
@Path("/v1/measures")
@RunOnVirtualThread
public class MeasureResource {
    private final ShippedMeasures measures;

    @Inject
    MeasureResource(ShippedMeasures measures) {
        this.measures = measures;
    }

    /// A measure.
    ///
    /// @param source `claims` or `clinical`
    /// @param citations where it or its codes are written, with a mark when not verified
    public record MeasureJson(
            String measure,
            String title,
            String version,
            String edition,
            String source,
            String about,
            List<String> citations) {}

    /// A list as every room answers it.
    public record MeasureListJson(List<MeasureJson> data, boolean hasMore) {}

    @GET
    @RolesAllowed({
        "payer-analyst",
        "payer-approver",
        "provider-analyst",
        "provider-approver",
        "platform-operator"
    })
    public MeasureListJson list() {
        return new MeasureListJson(
                measures.all().stream().map(MeasureResource::json).toList(), false);
    }

    private static MeasureJson json(MeasureDescription measure) {
        return new MeasureJson(
                measure.id().value(),
                measure.title(),
                measure.version(),
                measure.edition(),
                measure.source().name().toLowerCase(Locale.ROOT),
                measure.about(),
                measure.citations().stream().map(Citation::toString).toList());
    }
}
