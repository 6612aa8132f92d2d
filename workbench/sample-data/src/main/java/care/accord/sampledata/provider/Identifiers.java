package care.accord.sampledata.provider;

import care.accord.vocabulary.Npi;

/// Identifiers that are valid and held by nobody.
final class Identifiers {
    /// NPIs begin with 1 so far; those that begin with 2 are reserved.
    private static final int UNUSED_NPI_PREFIX = 2;

    private Identifiers() {}

    /// The NPI with this running number, its last digit being the Luhn check digit.
    static String npi(int number) {
        String stem = "%d%08d".formatted(UNUSED_NPI_PREFIX, number);
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Npi.isValid(stem + digit)) {
                return stem + digit;
            }
        }
        throw new IllegalStateException("Every stem has a check digit");
    }

    /// Employer prefixes 07 and 97 were never issued; 07 keeps a leading zero in play, which careless readers drop.
    static String tin(Organization organization, int number) {
        return switch (organization) {
            case EAST, WEST -> "97%07d".formatted(number);
            case INDEPENDENT -> "07%07d".formatted(number);
        };
    }

    /// @param kind first four characters: the state and the range of the facility's kind
    static String ccn(String kind, int number) {
        return "%s%02d".formatted(kind, number);
    }
}
