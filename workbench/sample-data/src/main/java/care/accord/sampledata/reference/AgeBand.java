package care.accord.sampledata.reference;

/// The ages between which rates change, with the yearly death rate and the use of care of a person without illness.
///
/// @see Illness#prevalencePerMille
public enum AgeBand {
    CHILD(1, 1700, 18, 260),
    YOUNG(2, 1100, 38, 260),
    MIDDLE(6, 1500, 34, 190),
    OLD(16, 2300, 55, 200),
    OLDER(42, 2500, 100, 260),
    OLDEST(125, 2600, 160, 360);

    private final int deathsPerMille;
    private final int primaryVisitsPerMille;
    private final int admissionsPerMille;
    private final int emergenciesPerMille;

    AgeBand(int deaths, int primaryVisits, int admissions, int emergencies) {
        deathsPerMille = deaths;
        primaryVisitsPerMille = primaryVisits;
        admissionsPerMille = admissions;
        emergenciesPerMille = emergencies;
    }

    public static AgeBand of(int age) {
        if (age < 18) {
            return CHILD;
        } else if (age < 45) {
            return YOUNG;
        } else if (age < 65) {
            return MIDDLE;
        } else if (age < 75) {
            return OLD;
        } else if (age < 85) {
            return OLDER;
        }
        return OLDEST;
    }

    public int deathsPerMille() {
        return deathsPerMille;
    }

    public int primaryVisitsPerMille() {
        return primaryVisitsPerMille;
    }

    public int admissionsPerMille() {
        return admissionsPerMille;
    }

    public int emergenciesPerMille() {
        return emergenciesPerMille;
    }
}
