package care.accord.cli.attribute;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of CSV as RFC 4180 has them.
public final class Csv {
    static final String LINE_END = "\r\n";

    private Csv() {}

    public static String line(List<?> values) {
        return values.stream()
                .map(value -> field(value.toString()))
                .collect(Collectors.joining(","));
    }

    public static String text(List<String> lines) {
        return String.join(LINE_END, lines) + LINE_END;
    }

    private static String field(String value) {
        boolean plain =
                value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
