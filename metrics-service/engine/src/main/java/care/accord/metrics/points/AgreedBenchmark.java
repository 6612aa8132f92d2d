package care.accord.metrics.points;

/// What a contract says a measure's rate is held against: published deciles by their name, or deciles of the parties' own.
public sealed interface AgreedBenchmark permits BenchmarkName, OwnDeciles {}
