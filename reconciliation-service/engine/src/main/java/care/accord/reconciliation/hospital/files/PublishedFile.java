package care.accord.reconciliation.hospital.files;

import care.accord.vocabulary.Rate;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A published file with its rows by column name. Cells say `Not Available` or `N/A` where a hospital has no value.
record PublishedFile(String name, List<NamedCsvRecord> rows) {
    static PublishedFile read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: scoring needs all files of the fiscal year"
                            .formatted(file));
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return new PublishedFile(name, reader.stream().toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is not comma-separated text".formatted(file), e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("%s is not UTF-8 text".formatted(file), e);
        }
    }

    /// The text of a cell.
    String text(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s, line %d: the column '%s' is missing"
                                        .formatted(name, row.getStartingLineNumber(), column)));
    }

    /// The number in a cell, if the hospital has one. A percent sign and the points it is out of are left aside.
    Optional<Rate> rate(NamedCsvRecord row, String column) {
        String text = text(row, column);
        if (text.isEmpty() || text.equals("Not Available") || text.equals("N/A")) {
            return Optional.empty();
        }
        String number = text.replace("%", "").replaceFirst(" out of \\d+$", "");
        try {
            return Optional.of(
                    Rate.reported(
                            column,
                            new BigDecimal(number),
                            "%s, line %d".formatted(name, row.getStartingLineNumber())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s, line %d, %s: '%s' is not a number, nor 'Not Available'"
                            .formatted(name, row.getStartingLineNumber(), column, text),
                    e);
        }
    }

    /// The number in a cell that every hospital has, such as a standard.
    Rate required(NamedCsvRecord row, String column) {
        return rate(row, column)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s, line %d, %s: is missing; standards are the same for every hospital"
                                        .formatted(name, row.getStartingLineNumber(), column)));
    }
}
