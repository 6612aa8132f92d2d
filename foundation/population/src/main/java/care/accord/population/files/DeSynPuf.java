package care.accord.population.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The CMS 2008-2010 Data Entrepreneurs' Synthetic Public Use File as a folder of files, plain, as gzip or as zips of one, whose
/// names say what they hold: as they are published, such as `DE1_0_2008_Beneficiary_Summary_File_Sample_1.zip`, or in a word, such
/// as `carrier.csv`.
///
/// The files do not say when a claim was received: it counts as received and paid on its through date. Coverage is
/// reported as months of a year, not as spans: months of hospital insurance, medical insurance and managed care are laid
/// from January on, so that the number of months a person is covered by each can be read back from the spans.
public final class DeSynPuf {
    private static final String FILE = "(?:%s|.*_%s_.*)\\.(?:csv|zip|csv\\.gz|csv\\.zip)";

    private static final Map<String, FeedKind> KINDS = kinds();

    private DeSynPuf() {}

    private static Map<String, FeedKind> kinds() {
        Map<String, FeedKind> kinds = new LinkedHashMap<>();
        kinds.put(FILE.formatted("bene", "beneficiary_summary"), FeedKind.DESYNPUF_BENEFICIARY);
        kinds.put(FILE.formatted("carrier", "carrier_claims"), FeedKind.DESYNPUF_CARRIER);
        kinds.put(FILE.formatted("inpatient", "inpatient_claims"), FeedKind.DESYNPUF_INPATIENT);
        kinds.put(FILE.formatted("outpatient", "outpatient_claims"), FeedKind.DESYNPUF_OUTPATIENT);
        kinds.put(FILE.formatted("pde", "prescription_drug_events"), FeedKind.DESYNPUF_DRUG_EVENTS);
        return kinds;
    }

    /// The feeds of such a folder: summaries, carrier claims, claims of facilities, drug events. Other files are passed over.
    public static List<FeedFile> feeds(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the files cannot be listed", e);
        }
        return KINDS.entrySet().stream()
                .flatMap(kind ->
                        files.stream()
                                .filter(file -> isNamed(file, kind.getKey()))
                                .map(file -> FeedFile.of(kind.getValue(), file)))
                .toList();
    }

    private static boolean isNamed(Path file, String name) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(name);
    }
}
