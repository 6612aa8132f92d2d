package care.accord.population.files;

import care.accord.population.files.Column.Need;
import care.accord.population.files.Column.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    /// The columns of a published list that are known and not read: all of the list that are not among the columns yet. A
    /// list is a resource beside this class, names separated by blanks and line ends.
    void ignoredOf(String list) {
        try (InputStream resource = Columns.class.getResourceAsStream(list)) {
            String names =
                    new String(
                            Objects.requireNonNull(resource, list).readAllBytes(),
                            StandardCharsets.US_ASCII);
            for (String name : names.strip().split("\\s+", -1)) {
                if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                    ignored(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of columns cannot be read", e);
        }
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
