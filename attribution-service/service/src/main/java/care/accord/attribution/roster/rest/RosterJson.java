package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster version as callers see it.
public record RosterJson(
        String id,
        String contractId,
        int version,
        @Nullable String previousId,
        @Nullable OffsetDateTime decidedAt,
        long members,
        long memberMonths,
        long added,
        long dropped,
        long changed,
        long kept,
        String status,
        Run run,
        @Nullable Care care,
        InputsJson inputs) {

    /// What the members' places rest on, in the steps that decided.
    ///
    /// @param allowed the sum of what is told of the members
    /// @param restrictedAllowed of claims that the caller is not shown, all members together; absent where there are none,
    ///     and where so few people have some that they could be told apart
    public record Care(String allowed, @Nullable String restrictedAllowed) {}

    /// How the roster was decided.
    ///
    /// @param extent `full`, or `incremental` where only those were decided about whom anything could be different from the
    ///     version before; the list is the same either way
    /// @param decided how many people were; absent for rosters of before it was written down
    /// @param approximations what somebody's decision, member or not, has to be read with beyond what holds for all; how many
    ///     people it is about is not said, because it can be few
    public record Run(
            String extent,
            @Nullable Long decided,
            List<ReservationsJson.ApproximationJson> approximations) {
        private static Run of(RosterRow row) {
            return new Run(
                    row.extent,
                    row.decided,
                    ReservationsJson.approximations(row.approximations.keySet()));
        }
    }

    static RosterJson of(RosterRow row) {
        return of(row, null);
    }

    static RosterJson of(RosterRow row, @Nullable Care care) {
        return new RosterJson(
                row.rosterId,
                row.contractId,
                row.version,
                row.previousId,
                row.decidedAt,
                row.members,
                row.memberMonths,
                row.added,
                row.dropped,
                row.changed,
                row.kept,
                "decided",
                Run.of(row),
                care,
                InputsJson.of(row));
    }
}
