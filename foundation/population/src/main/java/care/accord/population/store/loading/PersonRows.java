package care.accord.population.store.loading;

import care.accord.population.PeopleArrays;
import care.accord.population.PeopleArrays.Word;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The person rows of one row group.
final class PersonRows {
    private static final String[] CONTENT = {
        "given_name",
        "family_name",
        "sex",
        "race",
        "ethnicity",
        "language",
        "dual_status_code",
        "medicare_status_code",
        "state",
        "county_fips",
        "zip_code"
    };

    final StoredColumn beneficiary;
    private final StoredColumn received;
    private final StoredColumn birth;
    private final StoredColumn death;
    private final StoredColumn deprivation;
    private final StoredColumn coverage;
    private final StoredColumn facts;
    private final Map<Word, StoredColumn> words = new EnumMap<>(Word.class);
    private final Map<Word, Integer> codings = new EnumMap<>(Word.class);

    PersonRows(OpenFile file, int group) {
        beneficiary = read(file, group, "beneficiary_id");
        received = read(file, group, "received_date");
        birth = read(file, group, "birth_date");
        death = read(file, group, "death_date");
        deprivation = read(file, group, "area_deprivation_index");
        coverage = read(file, group, "latest_coverage_start");
        facts = read(file, group, "facts");
        Word[] all = Word.values();
        for (int i = 0; i < CONTENT.length; i++) {
            words.put(all[i], read(file, group, CONTENT[i]));
        }
    }

    private static StoredColumn read(OpenFile file, int group, String name) {
        var spec = Table.PERSON.column(name);
        return StoredColumn.of(spec, file.column(group, spec));
    }

    int rows() {
        return beneficiary.codes().length;
    }

    /// Takes part in the dictionaries of the population.
    void code(Map<Word, Coding> all) {
        words.forEach((word, column) ->
                codings.put(
                        word,
                        java.util.Objects.requireNonNull(all.get(word))
                                .add(column.bytes(), column.starts())));
        List<String> named =
                IntStream.range(0, facts.starts().length - 1).mapToObj(this::fact).toList();
        for (Word word : Word.values()) {
            String name = word.nameAmongFacts();
            if (!name.isEmpty()) {
                codings.put(
                        word,
                        java.util.Objects.requireNonNull(all.get(word))
                                .add(
                                        named.stream()
                                                .map(fact ->
                                                        fact.startsWith(name)
                                                                ? fact.substring(name.length())
                                                                : "")
                                                .toList()));
            }
        }
    }

    private String fact(int code) {
        return new String(
                facts.bytes(), facts.starts()[code], facts.length(code), StandardCharsets.UTF_8);
    }

    /// The day the row was received, earlier than any other where nobody said.
    long received(int row) {
        return received.numberOrLeast(row);
    }

    /// Whether this row outlasts another one about the same person: received later; or knowing of a death, with the later
    /// coverage, greater in content.
    boolean outlasts(int row, PersonRows other, int otherRow) {
        int order = Long.compare(received(row), other.received(otherRow));
        if (order == 0) {
            order = Boolean.compare(isDead(row), other.isDead(otherRow));
        }
        if (order == 0) {
            order =
                    Long.compare(
                            coverage.numberOrLeast(row), other.coverage.numberOrLeast(otherRow));
        }
        return (order == 0 ? content(row).compareTo(other.content(otherRow)) : order) > 0;
    }

    private boolean isDead(int row) {
        return death.codes()[row] != ColumnChunk.NONE;
    }

    Optional<LocalDate> death(int row) {
        return isDead(row)
                ? Optional.of(LocalDate.ofEpochDay(death.numberOrLeast(row)))
                : Optional.empty();
    }

    private String content(int row) {
        StringBuilder content = new StringBuilder();
        content.append(isDead(row) ? day(death, row) : "").append('\0').append(day(birth, row));
        words.values().forEach(column -> content.append('\0').append(column.text(row)));
        content.append('\0').append(deprivation.numberOrLeast(row));
        for (int nth = facts.firstOf(row); nth < facts.endOf(row); nth++) {
            content.append('\0').append(fact(facts.codes()[nth]));
        }
        return content.toString();
    }

    private static String day(StoredColumn column, int row) {
        return LocalDate.ofEpochDay(column.numberOrLeast(row)).toString();
    }

    /// Copies a row to a place of the population.
    void copy(int row, PeopleArrays target, int place) {
        target.birthDay[place] = (int) birth.numberOrLeast(row);
        target.deathDay[place] =
                isDead(row)
                        ? (int) death.numberOrLeast(row)
                        : care.accord.population.ClaimColumns.NO_DAY;
        target.areaDeprivation[place] = (int) deprivation.numberOrLeast(row);
    }

    /// Copies the codes of a word.
    int code(Word word, int row, Coding coding) {
        int number = java.util.Objects.requireNonNull(codings.get(word));
        if (!word.nameAmongFacts().isEmpty()) {
            return codeOfFact(row, coding.codes(number));
        }
        return coding.codes(number)[java.util.Objects.requireNonNull(words.get(word)).codes()[row]];
    }

    /// Facts of other names have the code of a blank text, which comes first.
    private int codeOfFact(int row, int[] codes) {
        int found = 0;
        for (int nth = facts.firstOf(row); nth < facts.endOf(row); nth++) {
            found = Math.max(found, codes[facts.codes()[nth]]);
        }
        return found;
    }
}
