package care.accord.population.files;

import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people allow to be shared with the providers of a contract, a line a preference. A blank scope means all claims.
final class SharingPreferencesLayout implements Layout {
    private static final Map<String, Choice> CHOICES =
            Arrays.stream(Choice.values())
                    .collect(Collectors.toMap(Choice::code, Function.identity()));
    private static final Map<String, Scope> SCOPES =
            Arrays.stream(Scope.values())
                    .collect(Collectors.toMap(Scope::code, Function.identity()));

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column choice = columns.required("preference", Form.oneOf(CHOICES.keySet()));
    private final Column scope = columns.optional("scope", Form.oneOf(SCOPES.keySet()));
    private final Column effective = columns.required("effective_date", Form.DATE);
    private final Column source = columns.optional("source", Form.text(100));
    private final Column received = columns.optional("received_date", Form.DATE, Role.RECEIVED);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        sink.sharingPreference(
                new SharingPreference(
                        new BeneficiaryId(line.text(personId)),
                        CHOICES.getOrDefault(line.text(choice), Choice.DECLINE),
                        SCOPES.getOrDefault(line.text(scope), Scope.ALL),
                        line.day(effective),
                        line.text(source),
                        line.dayIfAny(received).or(line::feedReceived)));
    }
}
