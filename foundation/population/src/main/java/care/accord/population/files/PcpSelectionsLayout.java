package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Primary care providers of record, a line a span.
final class PcpSelectionsLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final NamedProvider provider = NamedProvider.in(columns);
    private final Column chosenBy =
            columns.required("chosen_by", Form.oneOf(Set.of("member", "plan")));
    private final Column effective = columns.required("effective_date", Form.DATE);
    private final Column end = columns.optional("end_date", Form.LAST_DAY);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        provider.check(line);
        Optional<DateSpan> span =
                line.span(line.day(effective), line.day(end, Dates.UNTIL_FURTHER_NOTICE), end);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.pcpSelection(
                new ListedPcp(
                        new BeneficiaryId(line.text(personId)),
                        provider.clinician(line),
                        provider.practice(line),
                        line.text(chosenBy),
                        span.get()));
    }
}
