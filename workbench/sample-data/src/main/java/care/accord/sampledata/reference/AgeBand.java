package care.accord.sampledata.reference;

/// The ages between which rates change, with the yearly death rate and the use of care of a person without illness.
public enum AgeBand {
    CHILD(0, 1, 1700, 20, 280),
    YOUNG(18, 2, 1100, 48, 280),
    MIDDLE(45, 6, 1500, 50, 230),
    OLD(65, 16, 2300, 85, 260),
    OLDER(75, 42, 2500, 140, 330),
    OLDEST(85, 125, 2600, 200, 440);

    private static final AgeBand[] BANDS = values();

    private final int youngest;
    private final int deathsPerMille;
    private final int primaryVisitsPerMille;
    private final int admissionsPerMille;
    private final int emergenciesPerMille;

    AgeBand(int youngest, int deaths, int primaryVisits, int admissions, int emergencies) {
        this.youngest = youngest;
        deathsPerMille = deaths;
        primaryVisitsPerMille = primaryVisits;
        admissionsPerMille = admissions;
        emergenciesPerMille = emergencies;
    }

    public static AgeBand of(int age) {
        AgeBand found = CHILD;
        for (AgeBand band : BANDS) {
            if (age >= band.youngest) {
                found = band;
            }
        }
        return found;
    }

    public int youngest() {
        return youngest;
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
