package care.accord.population.files;

import java.util.Arrays;
import java.util.List;

/// An assignment list report of CMS: a zip of its tables, or table 1-1 alone.
record AssignmentReportFormat() implements FeedFormat {
    @Override
    public List<String> columns() {
        return Arrays.stream(AssignmentTable.values())
                .flatMap(table ->
                        table.layout().columns().stream()
                                .map(column -> table.label() + " " + column.name()))
                .toList();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return AssignmentReport.isReport(file)
                ? AssignmentReport.checkContents(file)
                : DelimitedReader.checkHeader(AssignmentTable.ASSIGNED.layout(), file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return AssignmentReport.isReport(file)
                ? AssignmentReport.read(file, sink)
                : DelimitedReader.read(AssignmentTable.ASSIGNED.layout(), file, sink);
    }
}
