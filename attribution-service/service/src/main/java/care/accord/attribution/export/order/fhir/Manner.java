package care.accord.attribution.export.order.fhir;

import care.accord.servicekit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a client wants what is not understood to be handled (RFC 7240, `Prefer: handling`).
enum Manner {
    /// Refused.
    STRICT,
    /// Left out, and told in a file of errors.
    LENIENT;

    /// Reads the header `Prefer`.
    ///
    /// @throws Problem 400 without `respond-async`: an export is never answered at once
    static Manner of(@Nullable List<String> prefer) {
        List<String> preferences =
                prefer == null
                        ? List.of()
                        : prefer.stream()
                                .flatMap(value -> Arrays.stream(value.split("[,;]", -1)))
                                .map(value ->
                                        value.replace(" ", "")
                                                .replace("\"", "")
                                                .toLowerCase(Locale.ROOT))
                                .toList();
        if (!preferences.contains("respond-async")) {
            throw Problem.badRequest(
                    "respond-async-missing",
                    "An export is answered when it is done; send the header Prefer: respond-async");
        }
        return preferences.contains("handling=lenient") ? LENIENT : STRICT;
    }
}
