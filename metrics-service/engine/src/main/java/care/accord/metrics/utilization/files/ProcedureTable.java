package care.accord.metrics.utilization.files;

import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.risk.files.CsvRows;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A file `list,code`: which procedures a list of a measure has, such as `cardiac-procedures,02100Z9`.
public final class ProcedureTable {
    private ProcedureTable() {}

    /// Reads the table.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public static ProcedureLists read(Path file) throws IOException {
        CsvRows table = CsvRows.read(file);
        Map<String, Set<String>> lists = new HashMap<>();
        for (NamedCsvRecord row : table.rows()) {
            String code = table.text(row, "code");
            if (!code.matches("[0-9A-Z]{7}")) {
                throw table.mistake(
                        row,
                        "code",
                        "'%s' is not an ICD-10-PCS code of 7 digits and capitals".formatted(code));
            }
            String list = table.text(row, "list");
            if (!lists.computeIfAbsent(list, _ -> new HashSet<>()).add(code)) {
                throw table.mistake(row, "code", "%s is listed twice in %s".formatted(code, list));
            }
        }
        return new ProcedureLists(lists);
    }
}
