package care.accord.population.files;

import java.nio.file.Path;
import java.util.List;

/// The CMS 2008-2010 Data Entrepreneurs' Synthetic Public Use File as a folder of `bene.csv`, `carrier.csv`,
/// `inpatient.csv` and `outpatient.csv`.
///
/// The files do not say when a claim was received: it counts as received and paid on its through date. Coverage is
/// reported as months of a year, not as spans: months of hospital insurance, medical insurance and managed care are laid
/// from January on, so that the number of months a person is covered by each can be read back from the spans.
public final class DeSynPuf {
    private DeSynPuf() {}

    /// The feeds of such a folder.
    public static List<FeedFile> feeds(Path folder) {
        return List.of(
                FeedFile.of(FeedKind.DESYNPUF_BENEFICIARY, folder.resolve("bene.csv")),
                FeedFile.of(FeedKind.DESYNPUF_CARRIER, folder.resolve("carrier.csv")),
                FeedFile.of(FeedKind.DESYNPUF_INPATIENT, folder.resolve("inpatient.csv")),
                FeedFile.of(FeedKind.DESYNPUF_OUTPATIENT, folder.resolve("outpatient.csv")));
    }
}
