package care.accord.benchmarks.measures;

import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.PatientEvaluation;
import care.accord.metrics.measure.fhir.PatientRecord;
import java.lang.management.ManagementFactory;
import java.util.SortedMap;
import java.util.TreeMap;

/// Accord's own evaluation, reading the bundles included.
final class Engine {
    private static final double NANOS = 1e9;

    private Engine() {}

    /// Passes over the patients until the compiler has had its time; the last pass counts.
    static Taken run(CqlMeasure measure, Patients patients, int passes) {
        Taken taken = new Taken(0, new TreeMap<>());
        for (int pass = 0; pass < passes; pass++) {
            long begun = cpu();
            SortedMap<String, Long> counts = counts(measure.over(patients.period()), patients);
            taken = new Taken((cpu() - begun) / NANOS, counts);
        }
        return taken;
    }

    private static SortedMap<String, Long> counts(PatientEvaluation evaluation, Patients patients) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String bundle : patients.bundles()) {
            PatientResult.Group group =
                    evaluation.of(PatientRecord.parseBundle(bundle)).groups().getFirst();
            for (PopulationCode code : PopulationCode.values()) {
                group.count(code).ifPresent(count -> counts.merge(code.code(), count, Long::sum));
            }
        }
        return counts;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
