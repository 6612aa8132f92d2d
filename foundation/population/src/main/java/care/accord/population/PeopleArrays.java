package care.accord.population;

import java.util.EnumMap;
import java.util.Map;

/// The arrays behind the people of a population, a place a person.
public final class PeopleArrays {
    /// What a person has in words.
    public enum Word {
        GIVEN_NAME,
        FAMILY_NAME,
        SEX,
        RACE,
        ETHNICITY,
        LANGUAGE,
        DUAL_STATUS,
        MEDICARE_STATUS,
        STATE,
        COUNTY,
        ZIP_CODE,
        ORIGINAL_REASON,
        LOW_INCOME,
        INSTITUTION;

        /// With which name the word stands among the facts of a person; blank where it has a column of its own.
        public String nameAmongFacts() {
            return switch (this) {
                case ORIGINAL_REASON -> MedicareRecord.ORIGINAL_REASON;
                case LOW_INCOME -> MedicareRecord.LOW_INCOME;
                case INSTITUTION -> MedicareRecord.INSTITUTION;
                case GIVEN_NAME,
                        FAMILY_NAME,
                        SEX,
                        RACE,
                        ETHNICITY,
                        LANGUAGE,
                        DUAL_STATUS,
                        MEDICARE_STATUS,
                        STATE,
                        COUNTY,
                        ZIP_CODE ->
                        "";
            };
        }
    }

    public final TextPool ids;
    public final int[] birthDay;

    /// [ClaimColumns#NO_DAY] for the living.
    public final int[] deathDay;

    public final int[] areaDeprivation;
    private final Map<Word, int[]> words = new EnumMap<>(Word.class);
    private final Map<Word, Dictionary> dictionaries = new EnumMap<>(Word.class);

    public PeopleArrays(TextPool ids) {
        this.ids = ids;
        birthDay = new int[ids.size()];
        deathDay = new int[ids.size()];
        areaDeprivation = new int[ids.size()];
        for (Word word : Word.values()) {
            words.put(word, new int[ids.size()]);
        }
    }

    public int size() {
        return birthDay.length;
    }

    /// Codes of the word's dictionary.
    public int[] codes(Word word) {
        return java.util.Objects.requireNonNull(words.get(word));
    }

    public void dictionary(Word word, Dictionary dictionary) {
        dictionaries.put(word, dictionary);
    }

    String value(Word word, int place) {
        return dictionaries.getOrDefault(word, Dictionary.NOT_LOADED).value(codes(word)[place]);
    }
}
