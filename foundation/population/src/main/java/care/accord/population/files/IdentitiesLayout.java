package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;

/// Identifiers that were replaced, a line a replacement: whatever was or will be reported under either is about one person.
/// A line that says why it is taken back ends what was said before.
final class IdentitiesLayout implements Layout {
    private static final int LONGEST_REASON = 500;

    private final Columns columns = new Columns();
    private final Column previous = columns.required("previous_id", Form.IDENTIFIER);
    private final Column current = columns.required("current_id", Form.IDENTIFIER, Role.PERSON);
    private final Column received = columns.optional("received_date", Form.DATE, Role.RECEIVED);

    private final Column takenBack =
            columns.optional("taken_back_because", Form.text(LONGEST_REASON));

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
        BeneficiaryId from = new BeneficiaryId(line.text(previous));
        BeneficiaryId to = new BeneficiaryId(line.text(current));
        LocalDate day = line.dayIfAny(received).or(line::feedReceived).orElse(LocalDate.EPOCH);
        if (line.has(takenBack)) {
            sink.identityWithdrawn(new WithdrawnIdentity(from, to, day, line.text(takenBack)));
        } else {
            sink.identity(new ReportedIdentity(from, to, day));
        }
    }
}
