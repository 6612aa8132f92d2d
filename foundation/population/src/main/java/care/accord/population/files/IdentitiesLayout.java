package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;

/// Identifiers that were replaced, a line a replacement: whatever was or will be reported under either is about one person.
final class IdentitiesLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column previous = columns.required("previous_id", Form.IDENTIFIER);
    private final Column current = columns.required("current_id", Form.IDENTIFIER, Role.PERSON);
    private final Column received = columns.optional("received_date", Form.DATE, Role.RECEIVED);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (line.text(previous).equals(line.text(current))) {
            line.reject(current, "is the previous identifier itself");
            return;
        }
        sink.identity(
                new ReportedIdentity(
                        new BeneficiaryId(line.text(previous)),
                        new BeneficiaryId(line.text(current)),
                        line.dayIfAny(received).or(line::feedReceived).orElse(LocalDate.EPOCH)));
    }
}
