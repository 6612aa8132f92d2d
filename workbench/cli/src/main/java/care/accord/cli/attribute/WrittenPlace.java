package care.accord.cli.attribute;

import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.roster.Place;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a person stands, read from the words of a roster file.
final class WrittenPlace {
    private static final Map<String, Place> PLACES = places();

    private WrittenPlace() {}

    private static Map<String, Place> places() {
        Map<String, Place> places =
                new HashMap<>(
                        Map.of(
                                "other", Place.SOMEBODY_ELSES,
                                "no-primary-care", Place.NO_PRIMARY_CARE,
                                "no-physician-service", Place.NO_PHYSICIAN_SERVICE,
                                "chose-elsewhere", Place.CHOSE_ELSEWHERE));
        for (Criterion criterion : Criterion.values()) {
            String word = criterion.failure().toLowerCase(Locale.ROOT).replace('_', '-');
            places.put(word, Place.INELIGIBLE);
            places.put("removed-" + word, Place.INELIGIBLE);
        }
        return Map.copyOf(places);
    }

    /// Empty for a word that nobody knows here, and for the contract's people where the file does not say what decided.
    ///
    /// @param decidedBy empty where the file has no such column
    static Optional<Place> of(String reason, Optional<String> decidedBy) {
        return reason.equals("contract")
                ? decidedBy.map(word ->
                        word.equals(DecidedBy.CHOICE.key()) ? Place.OURS_BY_CHOICE : Place.OURS)
                : Optional.ofNullable(PLACES.get(reason));
    }
}
