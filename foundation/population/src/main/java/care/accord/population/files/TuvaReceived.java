package care.accord.population.files;

import care.accord.population.files.Column.Role;
import java.time.LocalDate;

/// When a claim line of a Tuva table became known. The input layer has no column for it: the date of the payer's file is nearest,
/// then the day the feed arrived here, then the day it was loaded by whoever sends it. Where a table has none of them, all lines
/// of a claim count as known on the day of the first: they are one version of it, on whatever days they were paid.
final class TuvaReceived {
    private final Column received;
    private final Column fileDate;
    private final Column ingested;
    private final Column person;
    private final Column claim;
    private String latestPerson = "";
    private String latestClaim = "";
    private LocalDate latestDay = LocalDate.EPOCH;

    /// @param person whose claim it is
    /// @param claim which of them
    TuvaReceived(Columns columns, Column person, Column claim) {
        this.person = person;
        this.claim = claim;
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
        return line.feedReceived().orElseGet(() -> line.day(ingested, withClaim(line, otherwise)));
    }

    private LocalDate withClaim(CsvLine line, LocalDate day) {
        if (!line.text(claim).equals(latestClaim) || !line.text(person).equals(latestPerson)) {
            latestClaim = line.text(claim);
            latestPerson = line.text(person);
            latestDay = day;
        }
        return latestDay;
    }
}
