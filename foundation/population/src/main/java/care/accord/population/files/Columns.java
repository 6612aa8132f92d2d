package care.accord.population.files;

import care.accord.population.files.Column.Need;
import care.accord.population.files.Column.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The columns of a layout while it is written down, in the order of its documentation.
final class Columns {
    private final List<Column> columns = new ArrayList<>();

    Column required(String name, Form form, Role... roles) {
        return add(name, form, Need.REQUIRED, Set.of(roles));
    }

    Column optional(String name, Form form, Role... roles) {
        return add(name, form, Need.OPTIONAL, Set.of(roles));
    }

    /// Columns `name_1 .. name_count`.
    List<Column> optionalSeries(String name, int count, Form form, Role... roles) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(nth -> optional(name + nth, form, roles))
                .toList();
    }

    /// Columns that are known and not read.
    void ignored(String... names) {
        for (String name : names) {
            optional(name, Form.ANYTHING);
        }
    }

    private Column add(String name, Form form, Need need, Set<Role> roles) {
        Column column = new Column(name, columns.size(), form, need, roles);
        columns.add(column);
        return column;
    }

    List<Column> list() {
        return Collections.unmodifiableList(columns);
    }
}
