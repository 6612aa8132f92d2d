package care.accord.metrics.risk.files;

import care.accord.metrics.risk.Dual;
import care.accord.metrics.risk.Enrollee;
import care.accord.metrics.risk.Enrollee.Income;
import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.metrics.risk.Entitlement;
import care.accord.metrics.risk.KidneyCare;
import care.accord.metrics.risk.Normalization;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.Sex;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// People to score: `id,age,sex,orec,dual,lti,new_enrollee,snp,dx`, the diagnoses separated by spaces; for drug models `low_income`,
/// for those of kidney failure `dialysis` and `transplant_months` too, 0 where the column is missing. Other columns are left alone.
///
/// @param dual what every Medicare-Medicaid dual status code says; nothing is taken from a code that is not among them
public record RiskCases(CsvRows people, Map<String, Dual> dual) {
    /// ICD-10-CM, with the dot or without.
    private static final Pattern DIAGNOSIS =
            Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");

    /// With the codes of a year.
    public static RiskCases of(CsvRows people, ProgramRules program, PerformanceYear year) {
        Map<String, Dual> dual = new HashMap<>(Map.of("", Dual.NONE));
        program.codes("risk.not_dual_status")
                .in(year)
                .keySet()
                .forEach(code -> dual.put(code, Dual.NONE));
        program.codes("risk.dual_status")
                .in(year)
                .forEach((code, listed) ->
                        dual.put(
                                code,
                                listed.condition().orElse("").equals("full")
                                        ? Dual.FULL
                                        : Dual.PARTIAL));
        return new RiskCases(people, Map.copyOf(dual));
    }

    /// One line for each person, in their order: `id,score,hccs`; last `lacks`, where the tables have coefficients that no rule adds.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public String score(RiskModel model) {
        return score(model, Optional.empty());
    }

    /// The same with `segment,normalized,paid,evidence` after it.
    ///
    /// @throws IllegalArgumentException naming line and column of the first mistake
    public String score(RiskModel model, Normalization normalization) {
        return score(model, Optional.of(normalization));
    }

    private String score(RiskModel model, Optional<Normalization> normalization) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(List.of("id", "score", "hccs"));
            if (normalization.isPresent()) {
                header.addAll(List.of("segment", "normalized", "paid", "evidence"));
            }
            if (model.isIncomplete()) {
                header.add("lacks");
            }
            csv.writeRecord(header);
            Set<String> ids = new HashSet<>();
            for (NamedCsvRecord row : people.rows()) {
                people.value(row, "id", id -> once(id, ids));
                RiskScore score = score(model, row);
                List<String> line = line(row, score, normalization);
                if (model.isIncomplete()) {
                    line.add(String.join(" ", score.lacking()));
                }
                csv.writeRecord(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String once(String id, Set<String> before) {
        if (!before.add(id)) {
            throw new IllegalArgumentException(
                    "the id stands there before; everybody is scored once");
        }
        return id;
    }

    private List<String> line(
            NamedCsvRecord row, RiskScore score, Optional<Normalization> normalization) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                people.text(row, "id"),
                                score.raw().toPlainString(),
                                score.categories().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" "))));
        normalization.ifPresent(factors -> {
            Normalization.Normalized result = factors.of(score);
            line.add(score.segment());
            line.add(result.normalized().toPlainString());
            line.add(result.paid().toPlainString());
            line.add(result.evidence().name().toLowerCase(Locale.ROOT));
        });
        return line;
    }

    private RiskScore score(RiskModel model, NamedCsvRecord row) {
        Enrollee enrollee = enrollee(row);
        return people.value(row, "dx", codes -> model.score(enrollee, diagnoses(codes)));
    }

    /// Letters in either case. A code that could be none is no diagnosis that leads nowhere: it would lower the score without a word.
    private static List<String> diagnoses(String codes) {
        List<String> diagnoses =
                codes.isEmpty() ? List.of() : List.of(codes.toUpperCase(Locale.ROOT).split("\\s+"));
        for (String code : diagnoses) {
            if (!DIAGNOSIS.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "'%s' is not an ICD-10-CM code; separate codes by blanks".formatted(code));
            }
        }
        return diagnoses;
    }

    private Enrollee enrollee(NamedCsvRecord row) {
        Sex sex = people.value(row, "sex", Sex::of);
        Entitlement entitlement = people.value(row, "orec", Entitlement::of);
        Dual status = people.value(row, "dual", this::status);
        Setting setting = setting(row);
        Income income = has(row, "low_income") ? Income.LOW : Income.NOT_LOW;
        Optional<KidneyCare> kidneys = kidneys(row);
        return people.value(
                row,
                "age",
                age ->
                        new Enrollee(
                                Integer.parseInt(age),
                                sex,
                                entitlement,
                                status,
                                setting,
                                income,
                                kidneys));
    }

    private Dual status(String code) {
        Dual known = dual.get(code);
        if (known == null) {
            throw new IllegalArgumentException(
                    "'%s' is not a dual status code; use two digits, 00 or nothing for those without Medicaid"
                            .formatted(code));
        }
        return known;
    }

    private Setting setting(NamedCsvRecord row) {
        boolean specialNeeds = flag(row, "snp");
        boolean fresh = flag(row, "new_enrollee");
        if (flag(row, "lti")) {
            return fresh ? Setting.NEW_ENROLLEE_IN_INSTITUTION : Setting.INSTITUTION;
        }
        if (!fresh) {
            return Setting.COMMUNITY;
        }
        return specialNeeds ? Setting.NEW_ENROLLEE_SPECIAL_NEEDS : Setting.NEW_ENROLLEE;
    }

    /// A transplant says more than dialysis before it.
    private Optional<KidneyCare> kidneys(NamedCsvRecord row) {
        int months =
                row.findField("transplant_months").isEmpty()
                        ? 0
                        : people.value(
                                row,
                                "transplant_months",
                                text -> text.isEmpty() ? 0 : Integer.parseInt(text));
        if (months != 0) {
            return Optional.of(
                    people.value(row, "transplant_months", _ -> new KidneyCare.Transplant(months)));
        }
        return has(row, "dialysis") ? Optional.of(new KidneyCare.Dialysis()) : Optional.empty();
    }

    /// A flag of a column that need not be there.
    private boolean has(NamedCsvRecord row, String column) {
        return row.findField(column).isPresent() && flag(row, column);
    }

    private boolean flag(NamedCsvRecord row, String column) {
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
