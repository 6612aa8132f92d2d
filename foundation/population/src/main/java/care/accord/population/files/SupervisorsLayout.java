package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import java.util.List;
import java.util.Optional;

/// Who supervises nurse practitioners, physician assistants and the like, a line a span.
final class SupervisorsLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column npi = columns.required("npi", Form.digits(10));
    private final Column supervisor = columns.required("supervisor_npi", Form.digits(10));
    private final EffectiveDates dates = EffectiveDates.in(columns);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        CheckedIds.npi(line, npi);
        CheckedIds.npi(line, supervisor);
        if (line.has(npi) && line.text(npi).equals(line.text(supervisor))) {
            line.reject(supervisor, "is the practitioner: name another clinician");
        }
        Optional<DateSpan> span = dates.span(line);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.supervisor(
                new ListedSupervisor(
                        new Npi(line.text(npi)), new Npi(line.text(supervisor)), span.get()));
    }
}
