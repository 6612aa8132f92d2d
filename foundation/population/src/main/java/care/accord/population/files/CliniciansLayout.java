package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import java.util.List;
import java.util.Optional;

/// What is said of clinicians, a line a span.
final class CliniciansLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column npi = columns.required("npi", Form.digits(10));
    private final Optional<Column> specialty;
    private final EffectiveDates dates;

    private CliniciansLayout(Optional<String> specialtyColumn) {
        specialty = specialtyColumn.map(name -> columns.required(name, Form.exactCode(2)));
        dates = EffectiveDates.in(columns);
    }

    /// Physicians whom clinics attested as theirs.
    static CliniciansLayout attested() {
        return new CliniciansLayout(Optional.empty());
    }

    /// A directory of specialties, by the codes that claims carry.
    static CliniciansLayout directory() {
        return new CliniciansLayout(Optional.of("specialty_code"));
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    /// Perhaps no clinic attested anybody; a directory of nobody is none.
    @Override
    public boolean mayBeEmpty() {
        return specialty.isEmpty();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        CheckedIds.npi(line, npi);
        Optional<DateSpan> span = dates.span(line);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.clinician(
                new ListedClinician(
                        new Npi(line.text(npi)), specialty.map(line::text).orElse(""), span.get()));
    }
}
