package care.accord.population.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The research identifiable files of CMS's Chronic Conditions Warehouse (CCW), as Synthea and the Blue Button server write
/// them: a folder of files separated by pipes, plain or gzip, whose names begin with what they hold, such as
/// `beneficiary_2025.csv.gz`.
public final class Rif {
    static final char SEPARATOR = '|';
    static final String PAYER = "medicare";

    private static final Map<String, FeedKind> KINDS =
            Map.of(
                    "beneficiary", FeedKind.RIF_BENEFICIARY,
                    "carrier", FeedKind.RIF_CARRIER,
                    "inpatient", FeedKind.RIF_INPATIENT,
                    "outpatient", FeedKind.RIF_OUTPATIENT,
                    "snf", FeedKind.RIF_SNF);

    private Rif() {}

    /// The feeds of such a folder, by name. Other files are passed over.
    public static List<FeedFile> feeds(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().flatMap(Rif::feed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the files cannot be listed", e);
        }
    }

    private static Stream<FeedFile> feed(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String kind = name.replaceFirst("[^a-z].*", "");
        return name.matches("[a-z0-9_-]+\\.(csv|txt|rif)(\\.gz)?") && KINDS.containsKey(kind)
                ? Stream.of(FeedFile.of(KINDS.get(kind), file))
                : Stream.empty();
    }
}
