package care.accord.attribution.export.order.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How much one tenant may have at a time.
@ApplicationScoped
class ExportLimits {
    private final int unfinished;
    private final int kept;
    private final Duration keptFor;

    @Inject
    ExportLimits(
            @ConfigProperty(name = "accord.exports.unfinished") int unfinished,
            @ConfigProperty(name = "accord.exports.kept") int kept,
            @ConfigProperty(name = "accord.exports.kept-for") Duration keptFor) {
        this.unfinished = unfinished;
        this.kept = kept;
        this.keptFor = keptFor;
    }

    /// Jobs that wait or run.
    int unfinished() {
        return unfinished;
    }

    /// Jobs in all, whose files take room.
    int kept() {
        return kept;
    }

    Duration keptFor() {
        return keptFor;
    }
}
