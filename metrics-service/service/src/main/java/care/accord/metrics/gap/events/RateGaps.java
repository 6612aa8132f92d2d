package care.accord.metrics.gap.events;

import care.accord.metrics.gap.GapRule;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Map;

/// A rate's rule and where its members stand in it.
///
/// @param episodes of each member; empty where people are counted
record RateGaps(
        GapRule rule, List<MemberStanding> members, Map<BeneficiaryId, MemberEvents> episodes) {

    /// Of a rate that counts people.
    RateGaps(GapRule rule, List<MemberStanding> members) {
        this(rule, members, Map.of());
    }
}
