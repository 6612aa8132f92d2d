/// The benchmark of the Medicare Shared Savings Program: from three benchmark years to the updated benchmark of a performance
/// year, 42 CFR 425.601-.603, 425.652-.662. Start reading at [HistoricalBenchmark].
@NullMarked
package care.accord.reconciliation.benchmark;

import org.jspecify.annotations.NullMarked;
