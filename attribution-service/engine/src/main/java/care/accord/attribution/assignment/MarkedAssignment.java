package care.accord.attribution.assignment;

import java.util.Set;

/// A decision about one person.
///
/// @param approximations what it has to be read with beyond what holds for the whole run
public record MarkedAssignment(Assignment assignment, Set<Approximation> approximations) {
    public MarkedAssignment {
        approximations = Set.copyOf(approximations);
    }
}
