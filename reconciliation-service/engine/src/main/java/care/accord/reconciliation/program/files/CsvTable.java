package care.accord.reconciliation.program.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A comma-separated table with a header, RFC 4180: quoted fields may hold commas, line breaks and doubled quotes.
record CsvTable(List<String> header, List<Row> records) {
    CsvTable {
        header = List.copyOf(header);
        records = List.copyOf(records);
    }

    /// One record and the line of the file it starts on.
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    static CsvTable parse(String text) {
        List<Row> records =
                new Parser(text.startsWith("\uFEFF") ? text.substring(1) : text).records();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("The file is empty; a header row is expected");
        }
        List<String> header = records.getFirst().fields();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The column '%s' appears twice".formatted(name));
            }
        }
        for (Row row : records.subList(1, records.size())) {
            if (row.fields().size() != header.size()) {
                throw new IllegalArgumentException(
                        "Line %d has %d fields; the header has %d"
                                .formatted(row.line(), row.fields().size(), header.size()));
            }
        }
        return new CsvTable(header, records.subList(1, records.size()));
    }

    /// Quotes a field where it has to be.
    static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static final class Parser {
        private final String text;
        private final List<Row> records = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private List<String> fields = new ArrayList<>();
        private int position;
        private int line = 1;
        private int startLine = 1;

        Parser(String text) {
            this.text = text;
        }

        List<Row> records() {
            while (position < text.length()) {
                char c = text.charAt(position++);
                switch (c) {
                    case '"' -> quoted();
                    case ',' -> endField();
                    case '\n' -> endRecord();
                    case '\r' -> {}
                    default -> field.append(c);
                }
            }
            if (!field.isEmpty() || !fields.isEmpty()) {
                endRecord();
            }
            return records;
        }

        private void quoted() {
            while (position < text.length()) {
                char c = text.charAt(position++);
                if (c == '\n') {
                    line++;
                }
                if (c != '"') {
                    field.append(c);
                } else if (position < text.length() && text.charAt(position) == '"') {
                    field.append('"');
                    position++;
                } else {
                    return;
                }
            }
            throw new IllegalArgumentException(
                    "A quote opened on line %d is never closed".formatted(startLine));
        }

        private void endField() {
            fields.add(field.toString().strip());
            field.setLength(0);
        }

        private void endRecord() {
            endField();
            boolean blank = fields.size() == 1 && fields.getFirst().isEmpty();
            if (!blank) {
                records.add(new Row(startLine, fields));
            }
            fields = new ArrayList<>();
            line++;
            startLine = line;
        }
    }
}
