package care.accord.metrics.matching.files;

import care.accord.metrics.matching.CrosswalkStatement;
import care.accord.metrics.matching.Identifier;
import care.accord.population.files.FeedText;
import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import care.accord.vocabulary.BeneficiaryId;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A crosswalk as CSV: `system,value,payer,member_id`, a statement each line. A blank payer is the sender; a blank member takes
/// an earlier statement back.
///
/// @param statements in the order of the file; none when anything is wrong with it
public record CrosswalkFile(
        List<CrosswalkStatement> statements,
        List<Rejection> rejections,
        long rejected,
        long lines) {
    private static final List<String> COLUMNS = List.of("system", "value", "payer", "member_id");
    private static final int LONGEST_SYSTEM = 200;
    private static final int LONGEST = 64;

    /// Reads the whole file; everything wrong with it is named, never with an identifier.
    ///
    /// @param sender whom a blank payer means
    public static CrosswalkFile read(Path file, String sender) {
        Rejections rejections = new Rejections();
        Map<List<Object>, CrosswalkStatement> statements = new HashMap<>();
        long[] line = {0};
        try (Reader text =
                        new InputStreamReader(
                                FeedText.bytes(file), StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                line[0] = row.getStartingLineNumber();
                if (line[0] > 1) {
                    take(row, sender, statements, rejections);
                } else if (!row.getFields().equals(COLUMNS)) {
                    rejections.add(
                            new Rejection(
                                    1, "", "the columns are not " + String.join(",", COLUMNS)));
                    break;
                }
            }
        } catch (IOException e) {
            rejections.add(new Rejection(0, "", FeedText.reason(e, line[0])));
        } catch (CsvParseException _) {
            rejections.add(
                    new Rejection(
                            line[0] + 1, "", "is not CSV of %d fields".formatted(COLUMNS.size())));
        }
        if (rejections.count() == 0 && statements.isEmpty()) {
            rejections.add(new Rejection(0, "", "the crosswalk says nothing"));
        }
        return new CrosswalkFile(
                rejections.count() == 0 ? List.copyOf(statements.values()) : List.of(),
                rejections.first(),
                rejections.count(),
                Math.max(0, line[0] - 1));
    }

    private static void take(
            CsvRecord row,
            String sender,
            Map<List<Object>, CrosswalkStatement> statements,
            Rejections rejections) {
        long line = row.getStartingLineNumber();
        for (int column = 0; column < COLUMNS.size(); column++) {
            String value = row.getField(column);
            int most = column == 0 ? LONGEST_SYSTEM : LONGEST;
            if ((column < 2 && value.isBlank()) || value.strip().length() > most) {
                rejections.add(
                        new Rejection(
                                line,
                                COLUMNS.get(column),
                                "has 1 to %d characters".formatted(most)));
                return;
            }
        }
        Identifier identifier = new Identifier(row.getField(0).strip(), row.getField(1).strip());
        String payer = row.getField(2).isBlank() ? sender : row.getField(2).strip();
        Optional<BeneficiaryId> member =
                Optional.of(row.getField(3).strip())
                        .filter(id -> !id.isEmpty())
                        .map(BeneficiaryId::new);
        CrosswalkStatement statement = new CrosswalkStatement(identifier, payer, member);
        CrosswalkStatement earlier = statements.putIfAbsent(List.of(identifier, payer), statement);
        if (earlier != null && !earlier.equals(statement)) {
            rejections.add(new Rejection(line, "member_id", "is another than on an earlier line"));
        }
    }
}
