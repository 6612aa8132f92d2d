package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.export.ExportedType;
import care.accord.attribution.export.writing.fhir.NdjsonFiles.Contents;
import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Puts resources into files, remembers which were written, and tells now and then how far it is.
final class ExportSink implements ClaimsExport.Sink {
    private static final int BETWEEN_REPORTS = 5_000;
    private static final String OUTPUT = "output";

    private final NdjsonFiles files;
    private final Predicate<String> progress;
    private final Map<ExportedType, BitSet> numbers = new EnumMap<>(ExportedType.class);
    private final Set<String> names = new HashSet<>();
    private long written;

    ExportSink(NdjsonFiles files, Predicate<String> progress) {
        this.files = files;
        this.progress = progress;
    }

    @Override
    public void add(ExportedType type, FhirAnswer.Content resource) throws IOException {
        files.add(new Contents(OUTPUT, type.fhir()), resource);
        report(type);
    }

    private void report(ExportedType type) {
        written++;
        boolean isDue = written % BETWEEN_REPORTS == 0;
        if (isDue
                && !progress.test("%d resources written, now %s".formatted(written, type.fhir()))) {
            throw new Abandoned();
        }
    }

    @Override
    public boolean isNew(ExportedType type, String id) {
        if (!Character.isDigit(id.charAt(0))) {
            return names.add(id);
        }
        BitSet seen = numbers.computeIfAbsent(type, _ -> new BitSet());
        int number = Integer.parseInt(id);
        boolean isNew = !seen.get(number);
        seen.set(number);
        return isNew;
    }

    /// What is gone, as a transaction that deletes it.
    @Override
    public void deleted(ExportedType type, String id) throws IOException {
        files.add(
                new Contents("deleted", "Bundle"),
                json ->
                        json.object(() -> {
                            json.text("resourceType", "Bundle");
                            json.text("type", "transaction");
                            json.array(
                                    "entry",
                                    () ->
                                            json.object(() ->
                                                    json.object(
                                                            "request",
                                                            () -> {
                                                                json.text("method", "DELETE");
                                                                json.text(
                                                                        "url",
                                                                        type.fhir() + "/" + id);
                                                            })));
                        }));
    }

    void error(FhirAnswer.Content outcome) throws IOException {
        files.add(new Contents("error", "OperationOutcome"), outcome);
    }
}
