package care.accord.attribution.version;

import care.accord.attribution.assignment.Approximation;
import java.util.List;
import java.util.Map;

/// What an incremental version keeps of the version before.
///
/// @param members its members in order of id
/// @param approximations how many of all its decisions have to be read with what, see [RosterVersion]
public record Standing(List<MemberLine> members, Map<Approximation, Long> approximations) {
    public Standing {
        members = List.copyOf(members);
        approximations = Map.copyOf(approximations);
    }
}
