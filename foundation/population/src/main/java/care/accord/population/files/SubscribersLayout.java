package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Set;

/// By whose contract people are covered, a line a person. Who is their own subscriber may be listed and need not be.
final class SubscribersLayout implements Layout {
    private static final String OTHER = "other";

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column subscriberId = columns.required("subscriber_id", Form.IDENTIFIER);
    private final Column relationship =
            columns.optional("relationship", Form.oneOf(Set.of("child", "spouse", OTHER, "self")));

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        String person = line.text(personId);
        String subscriber = line.text(subscriberId);
        boolean self = line.text(relationship).equals("self");
        if (self && !person.equals(subscriber)) {
            line.reject(relationship, "is self and the subscriber is somebody else");
        }
        if (line.isRejected() || person.equals(subscriber)) {
            return;
        }
        sink.subscriber(
                new ListedSubscriber(
                        new BeneficiaryId(person),
                        new BeneficiaryId(subscriber),
                        line.has(relationship) ? line.text(relationship) : OTHER));
    }
}
