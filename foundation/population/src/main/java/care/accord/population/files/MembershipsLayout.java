package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;

/// To what else people belong, a line a span. A list of nobody says that nobody does.
final class MembershipsLayout implements Layout {
    private static final int LONGEST_NAME = 100;

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column name;
    private final Optional<Column> of;
    private final EffectiveDates dates;

    /// @param ofProgram the column that names the program whose contracts a line is for, where the list may have one
    private MembershipsLayout(String what, Optional<String> ofProgram) {
        name = columns.required(what, Form.text(LONGEST_NAME));
        of = ofProgram.map(column -> columns.optional(column, Form.IDENTIFIER));
        dates = EffectiveDates.beginningIn(columns);
    }

    /// Assignments to other initiatives that share savings. Who is on one program's list is elsewhere for another's only.
    static MembershipsLayout initiatives() {
        return new MembershipsLayout("initiative", Optional.of("program"));
    }

    /// Alignments to models by other services than primary care.
    static MembershipsLayout models() {
        return new MembershipsLayout("model", Optional.empty());
    }

    /// Memberships in other programs, for the exclusion of a rule chain.
    static MembershipsLayout programs() {
        return new MembershipsLayout("program", Optional.empty());
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        Optional<DateSpan> span = dates.span(line);
        if (line.isRejected() || span.isEmpty()) {
            return;
        }
        sink.membership(
                new ListedMembership(
                        new BeneficiaryId(line.text(personId)),
                        line.text(name),
                        span.get(),
                        of.map(line::text).orElse("")));
    }
}
