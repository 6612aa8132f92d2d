package care.accord.population.files;

import care.accord.population.VoluntaryAlignment;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.List;
import java.util.Optional;

/// Whom people chose to be responsible for their care, a line a choice. A choice that is withdrawn is sent again with its
/// `revoked_date`.
final class VoluntaryAlignmentsLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column npi = columns.optional("npi", Form.digits(10));
    private final Column tin = columns.optional("tin", Form.digits(9));
    private final Column effective = columns.required("effective_date", Form.DATE);
    private final Column revoked = columns.optional("revoked_date", Form.DATE);
    private final Column source = columns.optional("source", Form.text(100));
    private final Column received = columns.optional("received_date", Form.DATE, Role.RECEIVED);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (!line.has(npi) && !line.has(tin)) {
            line.reject(npi, "is blank and so is tin: name a clinician, a practice or both");
        }
        if (line.has(npi) && !Npi.isValid(line.text(npi))) {
            line.reject(npi, "'%s' has a wrong check digit".formatted(line.text(npi)));
        }
        if (line.has(revoked)) {
            line.span(line.day(effective), line.day(revoked), revoked);
        }
        if (line.isRejected()) {
            return;
        }
        sink.voluntaryAlignment(
                new VoluntaryAlignment(
                        new BeneficiaryId(line.text(personId)),
                        line.has(npi) ? Optional.of(new Npi(line.text(npi))) : Optional.empty(),
                        line.has(tin) ? Optional.of(new Tin(line.text(tin))) : Optional.empty(),
                        line.day(effective),
                        line.dayIfAny(revoked),
                        line.text(source),
                        line.dayIfAny(received).or(line::feedReceived)));
    }
}
