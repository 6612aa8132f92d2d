package care.accord.attribution.dispute.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked for when a dispute is raised.
///
/// @param row the member's row on the roster; leave it out for someone who is not on it
/// @param memberId the member's identifier, for someone who is not on the roster
/// @param provider the practice and clinician that should have the member
/// @param attachment where a document lies, such as the address of a record in the sender's own system
@Schema(description = "A question about one member's place on a roster.")
record DisputeRequest(
        @Schema(required = true) @Nullable String rosterId,
        @Nullable Integer row,
        @Nullable String memberId,
        @Schema(
                        required = true,
                        enumeration = {
                            "wrong-provider",
                            "not-our-patient",
                            "should-be-ours",
                            "eligibility",
                            "other"
                        })
                @Nullable String type,
        @Schema(required = true) @Nullable String text,
        @Nullable String attachment,
        @Nullable ProviderJson provider) {

    /// A practice and clinician.
    record ProviderJson(String tin, @Nullable String npi) {}
}
