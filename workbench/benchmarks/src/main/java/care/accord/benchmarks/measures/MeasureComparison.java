package care.accord.benchmarks.measures;

import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.MeasureFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Patients per CPU second, by measure and size.
public final class MeasureComparison {
    private static final List<String> MEASURES =
            List.of(
                    "CMS122FHIRDiabetesAssessGT9Pct",
                    "CMS165FHIRControllingHighBP",
                    "CMS130FHIRColorectalCancerScrn",
                    "CMS125FHIRBreastCancerScreen",
                    "CMS124FHIRCervicalCancerScreen",
                    "CMS2FHIRPCSDepScreenAndFollowUp");
    private static final List<Integer> UNRELATED = List.of(0, 200);

    /// Enough for the compiler: some thousand evaluations of each measure.
    private static final int EVALUATIONS = 2_000;

    private MeasureComparison() {}

    /// Measures both engines and prints a line for each measure and size.
    ///
    /// @param data libraries, measures, cases, valuesets.tsv.gz
    /// @param peer the folder of the other engine's program; empty to leave it out
    public static void print(PrintStream out, Path data, Optional<Path> peer)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve("cases"))) {
            throw new IllegalArgumentException(data + " holds no cases; say --data DIR");
        }
        MeasureFolder folder =
                new MeasureFolder(
                        data.resolve("libraries"),
                        data.resolve("measures"),
                        data.resolve("valuesets.tsv.gz"));
        Optional<Peer> other =
                peer.isPresent() ? Optional.of(Peer.resolve(peer.get(), data)) : Optional.empty();
        out.println("patients per CPU second, reading FHIR included, one thread");
        for (String id : MEASURES) {
            CqlMeasure measure = folder.measure(id);
            for (int unrelated : UNRELATED) {
                Patients patients =
                        Patients.read(data.resolve("cases").resolve(id + ".ndjson.gz"), unrelated);
                Taken own = own(measure, patients);
                out.printf(
                        Locale.ROOT, "%-40s %8.0f", id + " +" + unrelated, patients.perSecond(own));
                if (other.isPresent()) {
                    compare(out, patients, own, other.get().run(id, patients));
                }
                out.println();
            }
        }
    }

    private static Taken own(CqlMeasure measure, Patients patients) {
        int passes = Math.max(2, EVALUATIONS / patients.bundles().size());
        return Engine.run(measure, patients, passes);
    }

    private static void compare(PrintStream out, Patients patients, Taken own, Taken theirs) {
        out.printf(
                Locale.ROOT,
                "   clinical-reasoning %8.1f   %6.1f times   %s",
                patients.perSecond(theirs),
                theirs.cpuSeconds() / own.cpuSeconds(),
                own.counts().equals(theirs.counts())
                        ? "same counts"
                        : "counts %s for %s".formatted(own.counts(), theirs.counts()));
    }
}
