package care.accord.benchmarks.measures;

import java.util.SortedMap;

/// What a pass over all patients took and counted.
///
/// @param cpuSeconds of the thread that worked
/// @param counts people in each population of the first group, by its code
record Taken(double cpuSeconds, SortedMap<String, Long> counts) {}
