package care.accord.reconciliation.starratings.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table as CMS publishes it: titles, a line that names the columns, more titles, then a row for each contract. A column
/// of a measure is known by the measure's id, `C01` of `C01: Breast Cancer Screening`.
record MasterTable(String name, Map<String, Integer> columns, Map<String, Row> contracts) {
    private static final Pattern MEASURE = Pattern.compile("([CD][0-9]{2}):.*", Pattern.DOTALL);

    /// A row and the line it starts on.
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /// Reads a table whose columns are named in the line that has this column.
    ///
    /// @throws IllegalArgumentException naming the file, the line and what to do
    static MasterTable read(Path folder, String name, String column) throws IOException {
        List<Row> rows = rows(folder, name);
        Map<String, Integer> columns = columns(rows, column);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: no line names the column '%s'".formatted(name, column));
        }
        Map<String, Row> contracts = new LinkedHashMap<>();
        boolean named = false;
        for (Row row : rows) {
            String contract = row.cell(0);
            if (named && !contract.isEmpty() && contracts.put(contract, row) != null) {
                throw new IllegalArgumentException(
                        "%s, line %d: contract %s is there twice"
                                .formatted(name, row.line(), contract));
            }
            named |= names(row, column);
        }
        return new MasterTable(name, columns, contracts);
    }

    static List<Row> rows(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: ratings need all files of the year".formatted(file));
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
            List<Row> rows = new ArrayList<>();
            for (CsvRecord row : reader) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                rows.add(new Row(row.getStartingLineNumber(), cells));
            }
            return rows;
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is not comma-separated text".formatted(file), e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("%s is not UTF-8 text".formatted(file), e);
        }
    }

    /// Columns by name, from the line that has this one.
    static Map<String, Integer> columns(List<Row> rows, String column) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> names(row, column))
                .findFirst()
                .ifPresent(row -> {
                    for (int i = 0; i < row.cells().size(); i++) {
                        columns.putIfAbsent(column(row.cells().get(i)), i);
                    }
                });
        return columns;
    }

    private static boolean names(Row row, String column) {
        return row.cells().stream().anyMatch(cell -> column(cell).equals(column));
    }

    private static String column(String cell) {
        Matcher measure = MEASURE.matcher(cell);
        return measure.matches() ? measure.group(1) : cell;
    }

    /// A contract's row.
    Row row(String contract) {
        Row row = contracts.get(contract);
        if (row == null) {
            throw new IllegalArgumentException(
                    "%s: contract %s is missing; every contract needs a row in every file"
                            .formatted(name, contract));
        }
        return row;
    }

    /// A contract's cell.
    String text(String contract, String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(
                    "%s: the column '%s' is missing".formatted(name, column));
        }
        return row(contract).cell(index);
    }

    /// A contract's cell if the table has the column and the cell is not blank.
    Optional<String> given(String contract, String column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> row(contract).cell(index))
                .filter(text -> !text.isEmpty());
    }

    String source(String contract) {
        return "%s, line %d".formatted(name, row(contract).line());
    }
}
