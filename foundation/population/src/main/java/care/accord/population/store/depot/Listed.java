package care.accord.population.store.depot;

import java.time.Instant;

/// An object as its depot lists it.
///
/// @param name below the depot
/// @param since when it was last kept, by the clock of the place
public record Listed(String name, long bytes, Instant since) {}
