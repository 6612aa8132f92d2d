package care.accord.population.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The procedures of a claim in one field of medical claims: codes separated by one blank, each with its day behind a colon where
/// it is known, such as `0Y6H0Z1:2025-03-02 4A023N7`.
final class ListedProcedures {
    static final int MOST = 25;
    static final int SHORTEST = 3;
    static final int LONGEST = 7;
    private static final Pattern ONE =
            Pattern.compile(
                    "[A-Za-z0-9]{%d,%d}(?::([0-9]{4}-[0-9]{2}-[0-9]{2}))?"
                            .formatted(SHORTEST, LONGEST));

    /// The value is not shown: it has days, which can tell who a person is.
    static final Form FORM =
            (field, cell) -> {
                String listed = field.word();
                String[] each = listed.split(" ", -1);
                if (each.length > MOST) {
                    return Optional.of("has more than %d procedures".formatted(MOST));
                }
                for (String one : each) {
                    var parts = ONE.matcher(one);
                    if (!parts.matches()) {
                        return Optional.of(
                                "is not a list of procedures: codes of 3 to 7 letters or digits, one blank"
                                        + " between them, each with :yyyy-mm-dd where the day is known");
                    }
                    Optional<String> wrong = problem(Optional.ofNullable(parts.group(1)));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
                cell.set(listed);
                return Optional.empty();
            };

    private ListedProcedures() {}

    private static Optional<String> problem(Optional<String> day) {
        return day.flatMap(written -> {
            Slice slice = new Slice();
            slice.set(written.toCharArray(), 0, written.length());
            return Form.DATE.read(slice, new Cell());
        });
    }

    /// @param listed as the form asks for
    static List<ReportedProcedure> of(String listed) {
        return listed.isEmpty()
                ? List.of()
                : Stream.of(listed.split(" ", -1)).map(ListedProcedures::one).toList();
    }

    private static ReportedProcedure one(String written) {
        String[] parts = written.split(":", 2);
        return new ReportedProcedure(
                parts[0],
                parts.length == 1 ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])));
    }
}
