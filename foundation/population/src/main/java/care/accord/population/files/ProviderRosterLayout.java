package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.List;
import java.util.Optional;

/// Participants of a contract's provider organization.
final class ProviderRosterLayout implements Layout {
    private final Columns columns = new Columns();
    private final Column contractId = columns.required("contract_id", Form.IDENTIFIER);
    private final Column tin = columns.required("tin", Form.digits(9));
    private final Column npi = columns.optional("npi", Form.digits(10));
    private final Column ccn = columns.optional("ccn", Form.code(6));
    private final Column practiceName = columns.optional("practice_name", Form.text(200));
    private final Column providerName = columns.optional("provider_name", Form.text(200));
    private final Column specialty = columns.optional("specialty_code", Form.code(3));
    private final Column effective = columns.optional("effective_date", Form.DATE);
    private final Column end = columns.optional("end_date", Form.LAST_DAY);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        CheckedIds.npi(line, npi);
        String facility = CheckedIds.ccn(line, ccn);
        if (line.has(effective) && line.has(end)) {
            line.span(line.day(effective), line.day(end), end);
        }
        if (line.isRejected()) {
            return;
        }
        sink.participant(
                new Participant(
                        line.text(contractId),
                        new Tin(line.text(tin)),
                        line.has(npi) ? Optional.of(new Npi(line.text(npi))) : Optional.empty(),
                        line.has(ccn) ? Optional.of(new Ccn(facility)) : Optional.empty(),
                        line.text(practiceName),
                        line.text(providerName),
                        line.text(specialty),
                        line.dayIfAny(effective),
                        line.dayIfAny(end)));
    }
}
