package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A payer's own list of people: an assignment list report of CMS (table 1-1) or any CSV with a column of ids, or the members
/// of a FHIR Group. Whom a report excludes is not on it; what else the list says of people is not read.
public final class MemberList {
    /// Columns that hold the id, in whatever case.
    private static final List<String> ID_COLUMNS =
            List.of(
                    "beneficiary_id",
                    "person_id",
                    "bene_mbi_id",
                    "mbi",
                    "bene_id",
                    "member_id",
                    "patient_id");

    /// Says of people of an assignment list report, by 1, that they are excluded.
    private static final String EXCLUDED = "excluded";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MemberList() {}

    /// The people in the order of the list; somebody listed twice is in it twice.
    ///
    /// @throws IllegalArgumentException saying where the list cannot be read, never what it says there
    public static List<BeneficiaryId> read(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return content.stripLeading().startsWith("{") ? group(content) : table(content);
    }

    private static List<BeneficiaryId> table(String content) {
        List<BeneficiaryId> people = new ArrayList<>();
        int column = -1;
        int excluded = -1;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(content)) {
            for (CsvRecord record : csv) {
                if (column < 0) {
                    column = idColumn(record.getFields());
                    excluded = words(record.getFields()).indexOf(EXCLUDED);
                } else if (!isExcluded(record, excluded)) {
                    people.add(id(field(record, column), place(record)));
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("The list is not CSV: a quoted field has no end", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
        if (column < 0) {
            throw new IllegalArgumentException(
                    "The list is empty: its first line must name the columns");
        }
        return List.copyOf(people);
    }

    private static boolean isExcluded(CsvRecord record, int column) {
        return switch (field(record, column).strip()) {
            case "1" -> true;
            case "", "0" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "The list says at %s in the column EXCLUDED neither 0 nor 1"
                                    .formatted(place(record)));
        };
    }

    private static String field(CsvRecord record, int column) {
        return column >= 0 && column < record.getFieldCount() ? record.getField(column) : "";
    }

    private static String place(CsvRecord record) {
        return "line " + record.getStartingLineNumber();
    }

    private static List<String> words(List<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static int idColumn(List<String> names) {
        List<String> words = words(names);
        for (int column = 0; column < words.size(); column++) {
            if (ID_COLUMNS.contains(words.get(column))) {
                return column;
            }
        }
        throw new IllegalArgumentException(
                "The list has no column of ids: its first line must name one of "
                        + String.join(", ", ID_COLUMNS));
    }

    private static List<BeneficiaryId> group(String content) {
        try {
            JsonNode group = JSON.readTree(content);
            if (!group.path("resourceType").asText().equals("Group")) {
                throw new IllegalArgumentException("The list is JSON, but not a FHIR Group");
            }
            List<BeneficiaryId> people = new ArrayList<>();
            int place = 0;
            for (JsonNode member : group.path("member")) {
                if (!member.path("inactive").asBoolean()) {
                    people.add(id(entity(member.path("entity")), "member[%d]".formatted(place)));
                }
                place++;
            }
            return List.copyOf(people);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The list begins as JSON and is not: line %d cannot be read"
                            .formatted(e.getLocation().getLineNr()),
                    e);
        }
    }

    /// A business identifier, or else the id behind the reference.
    private static String entity(JsonNode entity) {
        String identifier = entity.path("identifier").path("value").asText();
        String reference = entity.path("reference").asText();
        return identifier.isBlank()
                ? reference.substring(reference.lastIndexOf('/') + 1)
                : identifier;
    }

    private static BeneficiaryId id(String value, String where) {
        try {
            return new BeneficiaryId(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(where, e.getMessage()), e);
        }
    }
}
