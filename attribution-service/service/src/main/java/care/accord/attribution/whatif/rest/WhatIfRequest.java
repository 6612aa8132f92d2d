package care.accord.attribution.whatif.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to change about a run; what is left out stays as it was.
///
/// @param method name of another attribution program, such as `commercial-primary-care`
public record WhatIfRequest(
        @Nullable List<String> addTins,
        @Nullable List<String> dropTins,
        @Schema(description = "for programs whose participants are clinicians")
                @Nullable List<String> addNpis,
        @Schema(description = "for programs whose participants are clinicians")
                @Nullable List<String> dropNpis,
        @Nullable List<String> addCcns,
        @Nullable List<String> dropCcns,
        @Nullable Window window,
        @Schema(description = "name of another attribution program") @Nullable String method) {

    /// First and last day of the services.
    public record Window(@Nullable LocalDate start, @Nullable LocalDate end) {}
}
