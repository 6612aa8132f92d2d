package care.accord.metrics.measure;

import care.accord.metrics.evidence.Fact;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.List;

/// What happened to one member. The member is *met* with an event and *unmet* without one, of events that were possible.
///
/// @param exposure member months, hospital stays: what could have brought an event
/// @param base what events are divided by: the exposure, or the events to be expected of such exposure
/// @param excluded of what could have brought an event, how much was left out; told of episodes only
public record MemberEvents(
        MemberStanding member, long events, long exposure, BigDecimal base, long excluded) {

    /// Where nothing is left out.
    public MemberEvents(MemberStanding member, long events, long exposure, BigDecimal base) {
        this(member, events, exposure, base, 0);
    }

    public static MemberEvents of(
            BeneficiaryId id, List<Fact> events, long exposure, List<Fact> otherwise) {
        return of(id, events, exposure, BigDecimal.valueOf(exposure), otherwise);
    }

    /// What a member's events, or their absence, say of the standing.
    ///
    /// @param otherwise why there is no event
    public static MemberEvents of(
            BeneficiaryId id,
            List<Fact> events,
            long exposure,
            BigDecimal base,
            List<Fact> otherwise) {
        Standing standing =
                exposure == 0
                        ? new Standing.NotApplicable(otherwise)
                        : events.isEmpty()
                                ? new Standing.Unmet(otherwise)
                                : new Standing.Met(events);
        return new MemberEvents(
                new MemberStanding(id, standing),
                exposure == 0 ? 0 : events.size(),
                exposure,
                base);
    }

    /// Somebody whom the records do not know.
    public static MemberEvents unknown(BeneficiaryId id) {
        return of(id, List.of(), 0, List.of(CohortPass.UNKNOWN));
    }
}
