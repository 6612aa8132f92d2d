package care.accord.metrics.gap;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import java.util.List;

/// Where members stand with regard to gaps where episodes such as visits are counted: one episode is enough to lack something.
/// Of a measure that is wanted high it is one outside the numerator, of an inverse measure one in it.
public final class EpisodeStandings {
    private EpisodeStandings() {}

    public static List<MemberStanding> of(Improvement improvement, List<MemberEvents> members) {
        return members.stream()
                .map(found ->
                        new MemberStanding(
                                found.member().beneficiary(), standing(improvement, found)))
                .toList();
    }

    private static Standing standing(Improvement improvement, MemberEvents found) {
        Standing standing = found.member().standing();
        if (found.exposure() == 0) {
            return standing;
        }
        boolean isMet =
                switch (improvement) {
                    case INCREASE -> found.events() == found.exposure();
                    case DECREASE -> found.events() > 0;
                };
        return isMet
                ? new Standing.Met(standing.evidence())
                : new Standing.Unmet(standing.evidence());
    }
}
