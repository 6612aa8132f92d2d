package care.accord.population.files;

import java.util.List;
import java.util.Set;

/// The assignment list report of CMS, table 1-6: people who could be assigned and those who chose. Column names are those
/// of public readers of the report, unverified against a delivery.
final class AssignableLayout implements Layout {
    private final Columns columns = new Columns();
    private final PersonColumns person = new PersonColumns(columns);

    AssignableLayout() {
        columns.optional("VA_SELECTION_ONLY", Form.oneOf(Set.of("0", "1")));
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        sink.assignable(person.id(line));
    }
}
