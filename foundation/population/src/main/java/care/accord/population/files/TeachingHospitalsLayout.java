package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;

/// Electing teaching amendment hospitals, a line a hospital and the days whose services count.
final class TeachingHospitalsLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column ccn = columns.required("ccn", Form.code(6));
    private final EffectiveDates dates = EffectiveDates.in(columns);

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
        String hospital = CheckedIds.ccn(line, ccn);
        Optional<DateSpan> span = dates.span(line);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.teachingHospital(new ListedHospital(new Ccn(hospital), span.get()));
    }
}
