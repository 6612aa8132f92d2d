package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Participants of other organizations, a line a practice, facility or clinician, each of the program it names or of the one that
/// asks. Whether the list is `complete` or `partial` stands on every line, and is the same on all of them of a program: a list
/// that does not say so cannot be relied on for what it lacks.
final class OtherOrganizationsLayout implements Layout {
    private static final String COMPLETE = "complete";

    private final Columns columns = new Columns();
    private final Column organization = columns.required("organization_id", Form.IDENTIFIER);
    private final Column status =
            columns.required("list_status", Form.oneOf(Set.of(COMPLETE, "partial")));
    private final Column contract = columns.optional("contract_id", Form.IDENTIFIER);
    private final Column program = columns.optional("program", Form.IDENTIFIER);
    private final Column tin = columns.optional("tin", Form.digits(9));
    private final Column npi = columns.optional("npi", Form.digits(10));
    private final Column ccn = columns.optional("ccn", Form.code(6));
    private final EffectiveDates dates = EffectiveDates.in(columns);
    private final Map<String, String> statusOfProgram = new HashMap<>();

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        checkStatus(line);
        if (!line.has(tin) && !line.has(ccn)) {
            line.reject(tin, "is blank and so is ccn: name a practice, a facility or both");
        }
        if (line.has(npi) && !line.has(tin)) {
            line.reject(npi, "goes with tin: name the practice that the clinician bills through");
        }
        CheckedIds.npi(line, npi);
        String facility = CheckedIds.ccn(line, ccn);
        Optional<DateSpan> span = dates.span(line);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.otherOrganization(
                new ListedOrganization(
                        line.text(organization),
                        line.text(contract),
                        line.text(program),
                        line.has(tin) ? Optional.of(new Tin(line.text(tin))) : Optional.empty(),
                        line.has(npi) ? Optional.of(new Npi(line.text(npi))) : Optional.empty(),
                        line.has(ccn) ? Optional.of(new Ccn(facility)) : Optional.empty(),
                        span.get(),
                        line.text(status).equals(COMPLETE)));
    }

    private void checkStatus(CsvLine line) {
        if (!line.has(status)) {
            return;
        }
        String first =
                Objects.requireNonNullElse(
                        statusOfProgram.putIfAbsent(line.text(program), line.text(status)),
                        line.text(status));
        if (!first.equals(line.text(status))) {
            line.reject(
                    status,
                    "'%s' follows '%s': a list is one or the other"
                            .formatted(line.text(status), first));
        }
    }
}
