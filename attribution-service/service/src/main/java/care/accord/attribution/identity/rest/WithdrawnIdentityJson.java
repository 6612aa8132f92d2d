package care.accord.attribution.identity.rest;

import care.accord.attribution.identity.store.WithdrawnIdentityRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// A statement that was taken back.
///
/// @param knownFrom the first day that knows it: what was known before has the statement
/// @param withdrawnBy who submitted the feed
public record WithdrawnIdentityJson(
        String feed,
        String previousId,
        String currentId,
        String reason,
        LocalDate knownFrom,
        String withdrawnBy,
        OffsetDateTime withdrawnAt) {
    static WithdrawnIdentityJson of(WithdrawnIdentityRow row) {
        return new WithdrawnIdentityJson(
                "/v1/feeds/" + row.feedId,
                row.previousId,
                row.currentId,
                row.reason,
                row.knownFrom,
                row.withdrawnBy,
                row.withdrawnAt);
    }
}
