package care.accord.attribution.comparison;

import care.accord.attribution.roster.Change;
import java.util.List;

/// A change of somebody's place on the roster and what set it off.
///
/// @param causedBy one input where it is enough by itself; several, in the order of [Trigger], where it took them together;
///     none for those who stayed and for a first roster
public record CausedChange(Change change, List<Trigger> causedBy) {
    public CausedChange {
        causedBy = List.copyOf(causedBy);
    }
}
