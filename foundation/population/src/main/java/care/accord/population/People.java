package care.accord.population;

import care.accord.population.PeopleArrays.Word;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The people of a population as columns, in the order in which their lines lie. A [Person] is made when it is looked at.
final class People {
    private final PeopleArrays arrays;

    People(PeopleArrays arrays) {
        this.arrays = arrays;
    }

    static People of(List<Person> people) {
        TextsInOrder ids = new TextsInOrder();
        people.forEach(person -> ids.add(person.id().value()));
        PeopleArrays arrays = new PeopleArrays(ids.pool());
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            arrays.birthDay[i] = (int) person.birthDate().toEpochDay();
            arrays.deathDay[i] =
                    person.deathDate()
                            .map(day -> (int) day.toEpochDay())
                            .orElse(ClaimColumns.NO_DAY);
            arrays.areaDeprivation[i] = person.areaDeprivation();
        }
        for (Word word : Word.values()) {
            Dictionary.Builder values = new Dictionary.Builder();
            for (int i = 0; i < people.size(); i++) {
                arrays.codes(word)[i] = values.encode(value(people.get(i), word));
            }
            arrays.dictionary(word, values.build());
        }
        return new People(arrays);
    }

    private static String value(Person person, Word word) {
        return switch (word) {
            case GIVEN_NAME -> person.givenName();
            case FAMILY_NAME -> person.familyName();
            case SEX -> person.sex();
            case RACE -> person.race();
            case ETHNICITY -> person.ethnicity();
            case LANGUAGE -> person.language();
            case DUAL_STATUS -> person.dualStatus();
            case MEDICARE_STATUS -> person.medicareStatus();
            case STATE -> person.state();
            case COUNTY -> person.countyFips();
            case ZIP_CODE -> person.zipCode();
            case ORIGINAL_REASON -> person.medicare().originalReason();
            case LOW_INCOME -> person.medicare().lowIncome();
            case INSTITUTION -> person.medicare().institution();
        };
    }

    int size() {
        return arrays.size();
    }

    int birthDay(int place) {
        return arrays.birthDay[place];
    }

    int deathDay(int place) {
        return arrays.deathDay[place];
    }

    int compareIds(int first, int second) {
        return arrays.ids.compare(first, second);
    }

    BeneficiaryId id(int place) {
        return new BeneficiaryId(arrays.ids.get(place));
    }

    String state(int place) {
        return arrays.value(Word.STATE, place);
    }

    Person person(int place) {
        int death = arrays.deathDay[place];
        return new Person(
                id(place),
                arrays.value(Word.GIVEN_NAME, place),
                arrays.value(Word.FAMILY_NAME, place),
                LocalDate.ofEpochDay(arrays.birthDay[place]),
                death == ClaimColumns.NO_DAY
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(death)),
                arrays.value(Word.SEX, place),
                arrays.value(Word.RACE, place),
                arrays.value(Word.ETHNICITY, place),
                arrays.value(Word.LANGUAGE, place),
                arrays.value(Word.DUAL_STATUS, place),
                arrays.value(Word.MEDICARE_STATUS, place),
                arrays.value(Word.STATE, place),
                arrays.value(Word.COUNTY, place),
                arrays.value(Word.ZIP_CODE, place),
                arrays.areaDeprivation[place],
                new MedicareRecord(
                        arrays.value(Word.ORIGINAL_REASON, place),
                        arrays.value(Word.LOW_INCOME, place),
                        arrays.value(Word.INSTITUTION, place)));
    }
}
