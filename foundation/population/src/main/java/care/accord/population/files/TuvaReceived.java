package care.accord.population.files;

import care.accord.population.files.Column.Role;
import java.time.LocalDate;

/// When a claim line of a Tuva table became known. The input layer has no column for it: the date of the payer's file is nearest,
/// then the day the feed arrived here, then the day it was loaded by whoever sends it; a line without any of them counts as
/// known on a day of its own.
final class TuvaReceived {
    private final Column received;
    private final Column fileDate;
    private final Column ingested;

    TuvaReceived(Columns columns) {
        received = columns.optional("received_date", Form.DATE, Role.RECEIVED);
        fileDate = columns.optional("file_date", Form.DATE);
        ingested = columns.optional("ingest_datetime", Form.DAY_OF_MOMENT);
    }

    /// The day; the totals of the file know of it then.
    LocalDate of(CsvLine line, LocalDate otherwise) {
        LocalDate day = line.day(received, known(line, otherwise));
        line.fill(received, day);
        return day;
    }

    private LocalDate known(CsvLine line, LocalDate otherwise) {
        if (line.has(fileDate)) {
            return line.day(fileDate);
        }
        return line.feedReceived().orElseGet(() -> line.day(ingested, otherwise));
    }
}
