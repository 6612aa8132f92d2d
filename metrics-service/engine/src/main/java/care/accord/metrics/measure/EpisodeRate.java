package care.accord.metrics.measure;

import java.util.List;

/// What was found in one rate of a measure that has several over episodes.
///
/// @param rate the id of the measure's group
/// @param members each with the standing in this rate
public record EpisodeRate(String rate, List<MemberEvents> members) {
    public EpisodeRate {
        members = List.copyOf(members);
    }
}
