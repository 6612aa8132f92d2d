package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.gap.store.CareGapRow;
import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the worklist is asked for.
///
/// @param provider a practice's TIN or a clinician's NPI
/// @param status one or several; without any, what is open or prospective
public record GapQuery(
        @QueryParam("contract") @DefaultValue("") String contract,
        @QueryParam("provider") @DefaultValue("") String provider,
        @QueryParam("measure") @DefaultValue("") String measure,
        @QueryParam("status") List<String> status,
        @QueryParam("limit") @DefaultValue("50") int limit,
        @QueryParam("startingAfter") @Nullable String startingAfter) {
    private static final List<String> KNOWN =
            Arrays.stream(GapStatus.values()).map(GapStatus::word).toList();

    CareGapRow.Wanted wanted() {
        for (String word : status) {
            if (!KNOWN.contains(word)) {
                throw Problem.badRequest(
                        "unknown-status",
                        "status '%s' is not known; send one or several of %s"
                                .formatted(word, String.join(", ", KNOWN)));
            }
        }
        return new CareGapRow.Wanted(
                contract,
                provider,
                measure,
                status.isEmpty()
                        ? Arrays.stream(GapStatus.values())
                                .filter(GapStatus::isMissing)
                                .map(GapStatus::word)
                                .collect(Collectors.toUnmodifiableList())
                        : status);
    }

    long after() {
        if (startingAfter == null) {
            return 0;
        }
        if (!startingAfter.matches("[0-9]{1,18}")) {
            throw Problem.badRequest(
                    "cursor-malformed", "startingAfter must be the 'next' of the page before");
        }
        return Long.parseLong(startingAfter);
    }
}
