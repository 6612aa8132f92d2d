package care.accord.metrics.experience.files;

import care.accord.metrics.experience.SurveyResult;
import care.accord.programrules.ListedCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file of survey results, `measure,score,respondents`, one row a part of the survey. All or nothing: every mistake is named, and
/// with any of them nothing is taken.
public final class SurveyFile {
    private static final List<String> COLUMNS = List.of("measure", "score", "respondents");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final Map<String, ListedCode> known;
    private final List<SurveyResult> results = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SurveyFile(Map<String, ListedCode> known) {
        this.known = known;
    }

    /// What was found.
    ///
    /// @param mistakes empty where the results can be used
    public record Verdict(List<SurveyResult> results, List<Mistake> mistakes) {
        public Verdict {
            results = List.copyOf(results);
            mistakes = List.copyOf(mistakes);
        }
    }

    /// What is wrong in a line.
    public record Mistake(long line, String field, String reason) {}

    /// Reads a file's text.
    ///
    /// @param known parts of the survey with their titles
    public static Verdict read(String text, Map<String, ListedCode> known) {
        SurveyFile file = new SurveyFile(known);
        file.read(text);
        return new Verdict(file.mistakes.isEmpty() ? file.results : List.of(), file.mistakes);
    }

    private void read(String text) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.strip())) {
            rows.forEach(this::take);
        } catch (CsvParseException | IOException e) {
            mistakes.add(new Mistake(1, "", "the file is not comma-separated text with a header"));
        }
        if (results.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(
                    new Mistake(1, "", "no result; the columns are measure,score,respondents"));
        }
    }

    private void take(NamedCsvRecord row) {
        if (!row.getHeader().equals(COLUMNS)) {
            if (mistakes.isEmpty()) {
                mistakes.add(new Mistake(1, "", "the columns must be measure,score,respondents"));
            }
            return;
        }
        String measure = row.getField("measure").strip();
        Optional<String> title =
                Optional.ofNullable(known.get(measure)).flatMap(ListedCode::condition);
        if (title.isEmpty()) {
            refuse(row, "measure", "'%s' is no part of the survey".formatted(measure));
        } else if (!seen.add(measure)) {
            refuse(row, "measure", "'%s' is there twice".formatted(measure));
        }
        Optional<BigDecimal> score = number(row, "score", HIGHEST);
        Optional<BigDecimal> respondents =
                number(row, "respondents", BigDecimal.valueOf(Integer.MAX_VALUE));
        if (title.isPresent() && score.isPresent() && respondents.isPresent()) {
            results.add(
                    new SurveyResult(
                            measure, title.get(), score.get(), respondents.get().longValue()));
        }
    }

    private Optional<BigDecimal> number(NamedCsvRecord row, String column, BigDecimal most) {
        String text = row.getField(column).strip();
        boolean whole = column.equals("respondents");
        if (!text.matches(whole ? "\\d{1,9}" : "\\d{1,3}(\\.\\d{1,6})?")
                || new BigDecimal(text).compareTo(most) > 0) {
            refuse(
                    row,
                    column,
                    "'%s' is not a %s"
                            .formatted(text, whole ? "whole number" : "number from 0 to 100"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private void refuse(NamedCsvRecord row, String field, String reason) {
        mistakes.add(new Mistake(row.getStartingLineNumber(), field, reason));
    }
}
