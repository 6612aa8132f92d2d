package care.accord.attribution.whatif.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to change about a run; what is left out stays as it was.
///
/// @param addNpis clinicians who would take part by themselves, whoever they bill through
/// @param dropNpis clinicians who would not any more
/// @param method another attribution program, such as `commercial-primary-care`, or the id of a rule chain that ships
/// @param assignmentMethod how the program's list would be drawn up, `prospective` or `preliminary-prospective`; it sets the window
public record WhatIfRequest(
        @Nullable List<String> addTins,
        @Nullable List<String> dropTins,
        @Schema(description = "clinicians who join by themselves, whoever they bill through")
                @Nullable List<String> addNpis,
        @Schema(description = "clinicians who leave, whoever they bill through")
                @Nullable List<String> dropNpis,
        @Nullable List<String> addCcns,
        @Nullable List<String> dropCcns,
        @Nullable Window window,
        @Schema(description = "another attribution program, or the id of a rule chain that ships")
                @Nullable String method,
        @Schema(
                        description =
                                "another assignment method of the Shared Savings Program, prospective or preliminary-prospective: the list that it has on the day of the data")
                @Nullable String assignmentMethod) {

    /// First and last day of the services.
    public record Window(@Nullable LocalDate start, @Nullable LocalDate end) {}
}
