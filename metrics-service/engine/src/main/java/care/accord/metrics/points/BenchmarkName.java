package care.accord.metrics.points;

import care.accord.vocabulary.PerformanceYear;

/// Names a published benchmark.
///
/// @param measure number in the Quality Payment Program, such as `236`
/// @param method way of submitting, such as `ecqm`
public record BenchmarkName(String measure, String method, PerformanceYear year)
        implements AgreedBenchmark {}
