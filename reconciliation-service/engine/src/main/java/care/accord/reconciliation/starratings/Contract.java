package care.accord.reconciliation.starratings;

import care.accord.vocabulary.Rate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A contract with the stars of its measures.
///
/// @param stars by measure; a measure without enough data has none
/// @param toReport measures the contract has to report
/// @param affected percent of members in disaster areas, by calendar year of the disasters
/// @param categories final adjustment category by rating, where one is published
public record Contract(
        String id,
        ContractKind kind,
        Map<String, Rate> stars,
        Set<String> toReport,
        Map<Integer, Rate> affected,
        Map<Rating, String> categories,
        ServiceArea area,
        Plans plans) {

    /// Where a contract has members.
    public enum ServiceArea {
        PUERTO_RICO_ONLY,
        ELSEWHERE
    }

    /// Whether a contract's plans are all institutional special needs plans.
    public enum Plans {
        ONLY_INSTITUTIONAL,
        OTHER
    }

    public Contract {
        stars = Map.copyOf(stars);
        toReport = Set.copyOf(toReport);
        affected = Map.copyOf(affected);
        categories = Map.copyOf(categories);
    }

    long rated(Collection<Measure> measures) {
        return measures.stream().filter(measure -> stars.containsKey(measure.id())).count();
    }

    long toReport(Collection<Measure> measures) {
        return measures.stream().filter(measure -> toReport.contains(measure.id())).count();
    }

    Optional<Rate> star(Measure measure) {
        return Optional.ofNullable(stars.get(measure.id()));
    }
}
