package care.accord.metrics.adherence.files;

import care.accord.metrics.adherence.DrugList;
import care.accord.metrics.risk.files.CsvRows;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A file `ndc_code,ingredient`: what products contain, such as `00000000001,hydrochlorothiazide+lisinopril`.
public final class DrugTable {
    private DrugTable() {}

    /// Reads the table.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public static DrugList read(Path file) throws IOException {
        CsvRows table = CsvRows.read(file);
        Map<String, String> ingredients = new HashMap<>();
        for (NamedCsvRecord row : table.rows()) {
            String ndc = table.text(row, "ndc_code");
            if (!ndc.matches("\\d{11}")) {
                throw table.mistake(
                        row, "ndc_code", "'%s' is not a drug code of 11 digits".formatted(ndc));
            }
            String ingredient = table.text(row, "ingredient").toLowerCase(Locale.ROOT);
            if (ingredient.isEmpty()) {
                throw table.mistake(row, "ingredient", "the product has no ingredient");
            }
            if (ingredients.put(ndc, ingredient) != null) {
                throw table.mistake(row, "ndc_code", "%s is listed twice".formatted(ndc));
            }
        }
        return new DrugList(ingredients);
    }
}
