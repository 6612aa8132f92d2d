package care.accord.population.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The first line of a file against the columns of its layout. Names are compared without regard to case.
final class Header {
    private static final int SHOWN = 40;

    private final List<Column> accepted;
    private final char separator;
    private final List<String> names;
    private final Map<String, Column> byName = new HashMap<>();

    Header(Layout layout, List<String> names) {
        accepted = layout.columns();
        separator = layout.separator();
        this.names = List.copyOf(names);
        accepted.forEach(column -> byName.put(key(column.name()), column));
    }

    static String nameOf(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "pipe";
        };
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The layout's columns in the order of the file, once there are no problems.
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = byName.get(key(name));
            if (column != null) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    List<String> problems() {
        if (names.size() == 1 && !byName.containsKey(key(names.getFirst()))) {
            for (char other : new char[] {';', '\t', '|', ','}) {
                if (names.getFirst().indexOf(other) >= 0) {
                    return List.of(
                            "the columns seem to be separated by %ss: separate them by %ss"
                                    .formatted(nameOf(other), nameOf(separator)));
                }
            }
        }
        List<String> problems = new ArrayList<>();
        addUnknown(problems);
        addRepeated(problems);
        addMissing(problems);
        return problems;
    }

    private void addUnknown(List<String> problems) {
        for (String name : names) {
            if (!byName.containsKey(key(name))) {
                problems.add(
                        "unknown column '%s'; accepted are %s"
                                .formatted(
                                        shown(name),
                                        String.join(
                                                ", ",
                                                accepted.stream().map(Column::name).toList())));
                return;
            }
        }
    }

    private void addRepeated(List<String> problems) {
        List<String> keys = names.stream().map(Header::key).toList();
        byName.keySet().stream()
                .filter(key -> Collections.frequency(keys, key) > 1)
                .sorted()
                .forEach(key -> problems.add("the column %s is there twice".formatted(key)));
    }

    private void addMissing(List<String> problems) {
        List<String> keys = names.stream().map(Header::key).toList();
        List<String> missing =
                accepted.stream()
                        .filter(column -> column.need() == Column.Need.REQUIRED)
                        .map(Column::name)
                        .filter(name -> !keys.contains(key(name)))
                        .toList();
        if (!missing.isEmpty()) {
            problems.add("missing the required columns " + String.join(", ", missing));
        }
    }

    private static String shown(String name) {
        String harmless = name.replaceAll("[^ -~]", "?");
        return harmless.length() > SHOWN ? harmless.substring(0, SHOWN) + "…" : harmless;
    }
}
