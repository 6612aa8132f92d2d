package care.accord.attribution.attributionlist.files;

import care.accord.population.Enrollment;
import care.accord.population.Person;
import java.util.Optional;

/// What the payer's snapshot knows about a person on a list.
///
/// @param coverage the enrollment that put them on the list: the latest that touches the performance period, or else the
///     latest of all
public record Known(Person person, Optional<Enrollment> coverage) {}
