package care.accord.attribution.comparison.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which day's knowledge to decide on.
public record RecalculationRequest(
        @Schema(description = "what was received after this day is not looked at")
                @Nullable LocalDate asKnownOn) {}
