package care.accord.population.files;

import care.accord.population.Consent;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// Consents to disclose records of substance use disorder, a line a consent. One that is withdrawn is sent again with its
/// `end_date`.
final class ConsentsLayout implements Layout {
    private static final int LONGEST_TENANT = 64;

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column consentId = columns.required("consent_id", Form.IDENTIFIER);
    private final Column recipient = columns.required("recipient", Form.text(LONGEST_TENANT));
    private final Column effective = columns.required("effective_date", Form.DATE);
    private final Column end = columns.optional("end_date", Form.LAST_DAY);
    private final Column received = columns.optional("received_date", Form.DATE, Role.RECEIVED);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (line.has(end)) {
            line.span(line.day(effective), line.day(end), end);
        }
        if (line.isRejected()) {
            return;
        }
        sink.consent(
                new Consent(
                        new BeneficiaryId(line.text(personId)),
                        line.text(recipient),
                        line.text(consentId),
                        line.day(effective),
                        line.dayIfAny(end),
                        line.dayIfAny(received).or(line::feedReceived)));
    }
}
