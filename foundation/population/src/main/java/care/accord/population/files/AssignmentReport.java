package care.accord.population.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the tables of an assignment list report, one after the other, and passes one verdict on all of them. What is wrong
/// names the table before the column, such as `1-5 PLUR_R05`.
final class AssignmentReport {
    private static final int KEPT = 1000;
    private static final String TABLE_MISSING =
            "is missing: without it nobody is assigned; the name of its file ends in 1-1.csv";

    private final FeedFile file;
    private final Map<AssignmentTable, String> tables = new EnumMap<>(AssignmentTable.class);
    private final Remarks remarks = new Remarks();
    private final List<Rejection> rejections = new ArrayList<>();
    private long rejectionCount;
    private long people;
    private Tally accepted = Tally.NONE;
    private Tally rejected = Tally.NONE;

    private AssignmentReport(FeedFile file) {
        this.file = file;
    }

    /// Whether the file is a zip of tables; a zip of one file whose name says nothing is table 1-1.
    static boolean isReport(FeedFile file) {
        try {
            if (!FeedText.isZip(file)) {
                return false;
            }
            List<String> names = Unpacked.entries(file);
            return names.size() > 1
                    || names.stream().anyMatch(name -> AssignmentTable.named(name).isPresent());
        } catch (FeedText.Unreadable _) {
            // The reader of one file says what is wrong with it.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("A feed file cannot be read", e);
        }
    }

    static List<String> checkContents(FeedFile file) {
        AssignmentReport report = new AssignmentReport(file);
        report.list();
        List<String> problems = new ArrayList<>();
        report.rejections.forEach(one -> problems.add(one.field() + " " + one.reason()));
        report.tables.forEach((table, name) ->
                DelimitedReader.checkHeader(table.layout(), file, report.text(name))
                        .forEach(problem -> problems.add(table.label() + " " + problem)));
        return problems;
    }

    static Verdict read(FeedFile file, FeedSink sink) {
        AssignmentReport report = new AssignmentReport(file);
        report.list();
        report.tables.forEach((table, name) -> report.add(table, report.read(table, name, sink)));
        return report.verdict();
    }

    private void list() {
        for (String name : names()) {
            AssignmentTable.named(name)
                    .ifPresentOrElse(
                            table -> list(table, name),
                            () -> remarks.add(AssignmentTable.remark(name), 1));
        }
        if (!tables.containsKey(AssignmentTable.ASSIGNED)) {
            reject(new Rejection(0, AssignmentTable.ASSIGNED.label(), TABLE_MISSING));
        }
    }

    private void list(AssignmentTable table, String name) {
        if (tables.putIfAbsent(table, name) != null) {
            reject(new Rejection(0, table.label(), "is there twice: send the files of one report"));
        }
    }

    private List<String> names() {
        try {
            return Unpacked.entries(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A feed file cannot be read", e);
        }
    }

    private DelimitedReader.Text text(String name) {
        return () -> FeedText.openEntry(file, name);
    }

    private Verdict read(AssignmentTable table, String name, FeedSink sink) {
        return DelimitedReader.read(table.layout(), file, sink, text(name));
    }

    private void add(AssignmentTable table, Verdict verdict) {
        if (table == AssignmentTable.ASSIGNED) {
            people = verdict.totals().beneficiaries();
        }
        switch (verdict) {
            case Verdict.Accepted good -> accepted = accepted.plus(good.totals().tally());
            case Verdict.Rejected bad -> {
                accepted = accepted.plus(bad.accepted());
                rejected = rejected.plus(bad.rejected());
                bad.rejections().forEach(one -> reject(of(table, one)));
                rejectionCount += bad.rejectionCount() - bad.rejections().size();
            }
        }
    }

    private static Rejection of(AssignmentTable table, Rejection one) {
        return new Rejection(one.line(), (table.label() + " " + one.field()).strip(), one.reason());
    }

    private void reject(Rejection one) {
        if (rejections.size() < KEPT) {
            rejections.add(one);
        }
        rejectionCount++;
    }

    private Verdict verdict() {
        ControlTotals totals =
                new ControlTotals(
                        accepted.plus(rejected), people, Optional.empty(), Optional.empty());
        return rejectionCount == 0
                ? new Verdict.Accepted(totals.remarking(remarks))
                : new Verdict.Rejected(totals, rejections, rejectionCount, accepted, rejected);
    }
}
