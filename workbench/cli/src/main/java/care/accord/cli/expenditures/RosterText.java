package care.accord.cli.expenditures;

import care.accord.vocabulary.BeneficiaryId;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A roster as CSV: of `accord attribute`, of a program or of a rule chain, as the platform downloads it, or any table with a column of ids.
///
/// A row counts unless the file marks it as not on the roster. With a column `weight`, rows of one person are parts of the person that add up: a
/// chain that shares people writes one for each provider.
final class RosterText {
    private static final List<String> IDS = List.of("beneficiary_id", "person_id");
    private static final String ON_ROSTER = "on_roster";
    private static final String TO_CONTRACT = "to_contract";
    private static final String CHANGE = "change";
    private static final String WEIGHT = "weight";
    private static final int DECIMALS = 6;

    private final Path file;
    private final List<String> columns;
    private final int id;
    private final Map<BeneficiaryId, BigDecimal> members = new TreeMap<>();
    private int rows;

    private RosterText(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        id =
                IDS.stream()
                        .mapToInt(columns::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElseThrow(() ->
                                wrong("has no column %s".formatted(String.join(" or ", IDS))));
    }

    /// Everybody on the roster in order of id, with the part that counts.
    static Map<BeneficiaryId, BigDecimal> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: name a roster, such as accord attribute writes"
                            .formatted(file));
        }
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
            Iterator<CsvRecord> lines = csv.iterator();
            RosterText text =
                    new RosterText(file, lines.hasNext() ? lines.next().getFields() : List.of());
            lines.forEachRemaining(text::take);
            return text.members();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "%s is not CSV: a quoted field has no end".formatted(file), e);
        }
    }

    private void take(CsvRecord line) {
        rows++;
        if (is(line, ON_ROSTER, "1"::equals)
                && (columns.contains(ON_ROSTER) || is(line, TO_CONTRACT, "1"::equals))
                && is(line, CHANGE, value -> !value.equals("dropped"))) {
            BeneficiaryId person = new BeneficiaryId(value(line, id));
            BigDecimal sum =
                    columns.contains(WEIGHT)
                            ? members.getOrDefault(person, BigDecimal.ZERO).add(weight(line))
                            : BigDecimal.ONE;
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw wrong(
                        "has on line %d a person whose weights add up to %s: keep one row for each part, of one contract only"
                                .formatted(line.getStartingLineNumber(), sum.toPlainString()));
            }
            members.put(person, sum);
        }
    }

    /// Whether a column says so; files without the column do not speak of it.
    private boolean is(CsvRecord line, String column, Predicate<String> says) {
        int at = columns.indexOf(column);
        return at < 0 || says.test(value(line, at));
    }

    /// A blank one is the whole person.
    private BigDecimal weight(CsvRecord line) {
        String text = value(line, columns.indexOf(WEIGHT));
        if (text.isBlank()) {
            return BigDecimal.ONE;
        }
        if (text.matches("[01](\\.\\d{1,%d}0*)?".formatted(DECIMALS))) {
            BigDecimal weight = new BigDecimal(text);
            if (weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) <= 0) {
                return weight;
            }
        }
        throw wrong(
                "has on line %d the weight '%s': expected a part of a person above 0 and at most 1, with %d decimals at most"
                        .formatted(line.getStartingLineNumber(), text, DECIMALS));
    }

    private static String value(CsvRecord line, int at) {
        return at < line.getFieldCount() ? line.getField(at) : "";
    }

    private Map<BeneficiaryId, BigDecimal> members() {
        if (members.isEmpty()
                && rows > 0
                && columns.contains(TO_CONTRACT)
                && !columns.contains(ON_ROSTER)) {
            throw wrong(
                    "has no row with %s 1: decide it with the contract's --participants, or leave the column out to count every row"
                            .formatted(TO_CONTRACT));
        }
        return members;
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("%s %s".formatted(file, why));
    }
}
