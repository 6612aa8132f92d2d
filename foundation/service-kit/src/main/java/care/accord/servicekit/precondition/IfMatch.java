package care.accord.servicekit.precondition;

import care.accord.servicekit.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What somebody who changes something has read of it (RFC 9110, section 13.1.1).
///
/// @param tags ETags as they were answered, separated by commas; `*` stands for whatever there is
public record IfMatch(String tags) {
    /// Changes it whatever it is.
    public static final IfMatch ANYTHING = new IfMatch("*");

    /// Of a header that may be left out.
    public static IfMatch of(@Nullable String header) {
        return header == null ? ANYTHING : new IfMatch(header);
    }

    /// Of a header that has to be sent.
    ///
    /// @param what is changed
    /// @throws Problem 428 without it
    public static IfMatch required(@Nullable String header, String what) {
        if (header == null) {
            throw Problem.preconditionRequired(
                    "if-match-missing",
                    "Send If-Match with the ETag of the %s as you read it, so that nobody's changes are lost"
                            .formatted(what));
        }
        return new IfMatch(header);
    }

    /// Whether this is what there is now.
    public boolean names(String etag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
