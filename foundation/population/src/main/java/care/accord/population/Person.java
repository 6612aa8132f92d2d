package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.Optional;

/// What the eligibility feed says about a person. Blank strings stand for "not reported".
///
/// @param sex `female`, `male` or blank
/// @param dualStatus Medicare-Medicaid dual status code (02, 04, 08 full; 01, 03, 05, 06 partial), 99 where it is unknown, blank when not dual
/// @param areaDeprivation national percentile 1-100, 0 when unknown
/// @param medicare what Medicare's records say beside the months covered
public record Person(
        BeneficiaryId id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Optional<LocalDate> deathDate,
        String sex,
        String race,
        String ethnicity,
        String language,
        String dualStatus,
        String medicareStatus,
        String state,
        String countyFips,
        String zipCode,
        int areaDeprivation,
        MedicareRecord medicare) {

    /// A person of whom Medicare's records say nothing more.
    public Person(
            BeneficiaryId id,
            String givenName,
            String familyName,
            LocalDate birthDate,
            Optional<LocalDate> deathDate,
            String sex,
            String race,
            String ethnicity,
            String language,
            String dualStatus,
            String medicareStatus,
            String state,
            String countyFips,
            String zipCode,
            int areaDeprivation) {
        this(
                id,
                givenName,
                familyName,
                birthDate,
                deathDate,
                sex,
                race,
                ethnicity,
                language,
                dualStatus,
                medicareStatus,
                state,
                countyFips,
                zipCode,
                areaDeprivation,
                MedicareRecord.NOT_REPORTED);
    }

    /// The same person with what Medicare's records say beside the months covered.
    public Person with(MedicareRecord other) {
        return new Person(
                id,
                givenName,
                familyName,
                birthDate,
                deathDate,
                sex,
                race,
                ethnicity,
                language,
                dualStatus,
                medicareStatus,
                state,
                countyFips,
                zipCode,
                areaDeprivation,
                other);
    }

    /// A person of whom only the identifier and birth date matter, as in worked examples.
    public static Person of(BeneficiaryId id, LocalDate birthDate) {
        return new Person(
                id, "", "", birthDate, Optional.empty(), "", "", "", "", "", "", "", "", "", 0);
    }

    public int ageOn(LocalDate day) {
        return java.time.Period.between(birthDate, day).getYears();
    }
}
