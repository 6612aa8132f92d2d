package care.accord.metrics.gap.events;

import care.accord.metrics.gap.GapRule;
import care.accord.metrics.measure.MemberStanding;
import java.util.List;

/// A rate's rule and where its members stand in it.
record RateGaps(GapRule rule, List<MemberStanding> members) {}
