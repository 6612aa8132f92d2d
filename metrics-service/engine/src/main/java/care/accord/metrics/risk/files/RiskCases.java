package care.accord.metrics.risk.files;

import care.accord.metrics.risk.Dual;
import care.accord.metrics.risk.Enrollee;
import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.metrics.risk.Entitlement;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.Sex;
import care.accord.programrules.ListedCode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A file of people to score: `id,age,sex,orec,dual,lti,new_enrollee,snp,dx`, the diagnoses separated by spaces. Other columns
/// are left alone.
///
/// @param dualStatus whether a Medicare-Medicaid dual status code is full or partial
public record RiskCases(Path file, Map<String, ListedCode> dualStatus) {

    /// One line for each person, in their order: `id,score,hccs`.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public String score(RiskModel model) throws IOException {
        CsvRows people = CsvRows.read(file);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "score", "hccs");
            for (NamedCsvRecord row : people.rows()) {
                RiskScore score = score(model, people, row);
                csv.writeRecord(
                        people.text(row, "id"),
                        score.raw().toPlainString(),
                        score.categories().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
            }
        }
        return text.toString();
    }

    private RiskScore score(RiskModel model, CsvRows people, NamedCsvRecord row) {
        return model.score(enrollee(people, row), List.of(people.text(row, "dx").split("\\s+")));
    }

    private Enrollee enrollee(CsvRows people, NamedCsvRecord row) {
        Sex sex = people.value(row, "sex", Sex::of);
        Entitlement entitlement = people.value(row, "orec", Entitlement::of);
        Dual dual = dual(people.text(row, "dual"));
        Setting setting = setting(people, row);
        return people.value(
                row,
                "age",
                age -> new Enrollee(Integer.parseInt(age), sex, entitlement, dual, setting));
    }

    private Dual dual(String code) {
        ListedCode listed = dualStatus.get(code);
        if (listed == null) {
            return Dual.NONE;
        }
        return listed.condition().orElse("").equals("full") ? Dual.FULL : Dual.PARTIAL;
    }

    private static Setting setting(CsvRows people, NamedCsvRecord row) {
        boolean specialNeeds = flag(people, row, "snp");
        if (flag(people, row, "lti")) {
            return Setting.INSTITUTION;
        }
        if (!flag(people, row, "new_enrollee")) {
            return Setting.COMMUNITY;
        }
        return specialNeeds ? Setting.NEW_ENROLLEE_SPECIAL_NEEDS : Setting.NEW_ENROLLEE;
    }

    private static boolean flag(CsvRows people, NamedCsvRecord row, String column) {
        return people.value(
                row,
                column,
                text ->
                        switch (text) {
                            case "1" -> true;
                            case "0", "" -> false;
                            default ->
                                    throw new IllegalArgumentException(
                                            "'%s' is neither 0 nor 1".formatted(text));
                        });
    }
}
