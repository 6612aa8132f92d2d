package care.accord.population.files;

import care.accord.population.files.ListedCare.By;
import java.util.List;
import java.util.Optional;

/// The assignment list report of CMS, tables 1-2 (a line a beneficiary and TIN), 1-3 (and CCN) and 1-4 (and clinician of a
/// TIN). Column names are those of public readers of the report, unverified against a delivery; those of table 1-3 are
/// taken to be those of table 1-2.
final class ListedCareLayout implements Layout {
    private static final int MOST = 100_000;

    private final By by;
    private final Columns columns = new Columns();
    private final PersonColumns person = new PersonColumns(columns);
    private final Column participant;
    private final Optional<Column> npi;
    private final Column services;

    private ListedCareLayout(By by) {
        this.by = by;
        participant =
                columns.required("MASTER_ID", by == By.CCN ? Form.exactCode(6) : Form.digits(9));
        npi =
                by == By.CLINICIAN
                        ? Optional.of(columns.required("NPI_USED", Form.digits(10)))
                        : Optional.empty();
        services =
                columns.required(
                        by == By.CLINICIAN ? "PCS_COUNT" : "B_EM_LINE_CNT_T", Form.whole(MOST));
    }

    static Layout byTin() {
        return new ListedCareLayout(By.TIN);
    }

    static Layout byCcn() {
        return new ListedCareLayout(By.CCN);
    }

    static Layout byClinician() {
        return new ListedCareLayout(By.CLINICIAN);
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    /// Nobody but people who chose may be assigned.
    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        sink.listedCare(
                new ListedCare(
                        person.id(line),
                        by,
                        line.text(participant),
                        npi.map(line::text).orElse(""),
                        line.whole(services)));
    }
}
