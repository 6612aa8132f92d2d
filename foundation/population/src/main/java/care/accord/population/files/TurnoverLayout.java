package care.accord.population.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The assignment list report of CMS, table 1-5: people who were assigned and are not any more. Names and meanings of the
/// flags are those of public readers of the report, unverified against a delivery.
final class TurnoverLayout implements Layout {
    private final Columns columns = new Columns();
    private final PersonColumns person = new PersonColumns(columns);
    private final ReasonColumns reasons = ReasonColumns.ofTurnover(columns);

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
        Set<ListReason> all = new TreeSet<>(reasons.of(line));
        if (line.has(person.died())) {
            all.add(ListReason.DECEASED);
        }
        sink.turnover(new ListedTurnover(person.id(line), all));
    }
}
