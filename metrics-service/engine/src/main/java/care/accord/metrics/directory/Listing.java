package care.accord.metrics.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the directory says of an organization.
///
/// @param sources one of all payers together, or one for each payer
public record Listing(
        String name, List<String> specialties, List<String> states, List<Source> sources) {
    public Listing {
        specialties = List.copyOf(specialties);
        states = List.copyOf(states);
        sources = List.copyOf(sources);
    }

    /// Numbers of the members of some payers.
    ///
    /// @param payers names
    /// @param atLeastMembers lower end of the band
    public record Source(
            List<String> payers,
            LocalDate start,
            LocalDate end,
            LocalDate dataAsOf,
            long atLeastMembers,
            Optional<PriceIndex> price,
            List<Quality> measures) {
        public Source {
            payers = List.copyOf(payers);
            measures = List.copyOf(measures);
        }
    }

    /// What care costs against what everybody of the same payers, age and sex costs, which is 1.00. Tells no price: what a service
    /// costs and how much there is of it are both in it.
    public record PriceIndex(BigDecimal index, BigDecimal low, BigDecimal high) {}

    /// A measure.
    ///
    /// @param rate of people or of events, to a hundredth
    /// @param atLeastPeople lower end of the band
    /// @param decile against the national benchmark, where there is one
    public record Quality(
            String measure,
            String title,
            String source,
            boolean lowerIsBetter,
            BigDecimal rate,
            long atLeastPeople,
            Optional<Benchmarked> decile) {}

    /// Where a rate lies among those of the country.
    ///
    /// @param benchmark year, measure and method of the Quality Payment Program
    /// @param decile from 1, the least, to 10
    public record Benchmarked(String benchmark, int decile) {}
}
