package care.accord.metrics.risk.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// A file of comma-separated rows with a header; a mistake names file, line and column, and never says whose row it is.
public record CsvRows(String name, List<NamedCsvRecord> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Reads a whole file.
    ///
    /// @throws IllegalArgumentException if it is not there or not such text
    public static CsvRows read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("%s does not exist".formatted(file));
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            if (Files.size(file) == 0) {
                throw new IllegalArgumentException(
                        "%s is empty; its first line names the columns".formatted(file));
            }
            return new CsvRows(String.valueOf(file.getFileName()), reader.stream().toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is not comma-separated text".formatted(file), e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("%s is not UTF-8 text".formatted(file), e);
        }
    }

    /// Reads a text.
    ///
    /// @throws IllegalArgumentException if it is not such text
    public static CsvRows of(String name, String text) {
        String rows = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(rows)) {
            return new CsvRows(name, reader.stream().toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is not comma-separated text".formatted(name), e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory is always there", e);
        }
    }

    /// A cell without blanks around it.
    ///
    /// @throws IllegalArgumentException if the column is missing
    public String text(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .orElseThrow(() -> mistake(row, column, "the column is missing"));
    }

    /// A cell as a value; what the conversion says about it becomes the message.
    public <T> T value(NamedCsvRecord row, String column, Function<String, T> conversion) {
        String text = text(row, column);
        try {
            return conversion.apply(text);
        } catch (NumberFormatException e) {
            throw mistake(row, column, "'%s' is not a number".formatted(text));
        } catch (IllegalArgumentException e) {
            throw mistake(row, column, String.valueOf(e.getMessage()));
        }
    }

    /// What is wrong with a cell, to be thrown.
    public IllegalArgumentException mistake(NamedCsvRecord row, String column, String what) {
        return new IllegalArgumentException(
                "%s, line %d, %s: %s".formatted(name, row.getStartingLineNumber(), column, what));
    }
}
