package care.accord.reconciliation.dispute.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked for when a dispute is raised.
///
/// @param step key of the row of the settlement that is in question
/// @param path of the leaf that is wrong, such as `expenditures`
/// @param value that would be right
/// @param attachment where a document lies, such as the address of a record in the sender's own system
@Schema(description = "A question about one row of a settlement.")
record DisputeRequest(
        @Schema(required = true) @Nullable String settlementId,
        @Schema(required = true) @Nullable String step,
        @Schema(
                        required = true,
                        enumeration = {
                            "wrong-value",
                            "wrong-claims",
                            "wrong-members",
                            "wrong-term",
                            "other"
                        })
                @Nullable String type,
        @Schema(required = true) @Nullable String text,
        @Nullable String attachment,
        @Nullable String path,
        @Nullable String value) {}
