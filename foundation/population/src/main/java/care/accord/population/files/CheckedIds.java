package care.accord.population.files;

import care.accord.vocabulary.Npi;
import java.util.Locale;

/// Checks of identifiers whose form says less than they do.
final class CheckedIds {
    private static final int CCN_LENGTH = 6;

    private CheckedIds() {}

    /// Rejects an NPI that is there and has a wrong check digit.
    static void npi(CsvLine line, Column column) {
        if (line.has(column) && !Npi.isValid(line.text(column))) {
            line.reject(column, "'%s' has a wrong check digit".formatted(line.text(column)));
        }
    }

    /// The CCN of a line in capitals, rejected if it is there and not one.
    static String ccn(CsvLine line, Column column) {
        String facility = line.text(column).toUpperCase(Locale.ROOT);
        if (line.has(column) && facility.length() != CCN_LENGTH) {
            line.reject(column, "'%s' is not a CCN: six digits or letters".formatted(facility));
        }
        return facility;
    }
}
