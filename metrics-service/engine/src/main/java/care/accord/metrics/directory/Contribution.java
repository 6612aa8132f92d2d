package care.accord.metrics.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What one contract's scorecard can add to the directory, before anything is left out. It stays with the parties.
///
/// @param payer tenant
/// @param specialties CMS codes of the organization's practices with care of many members
/// @param states where many members live
public record Contribution(
        String payer,
        String payerName,
        String providerName,
        LocalDate start,
        LocalDate end,
        LocalDate dataAsOf,
        long members,
        Cost cost,
        List<Measured> measures,
        List<String> specialties,
        List<String> states) {
    public Contribution {
        measures = List.copyOf(measures);
        specialties = List.copyOf(specialties);
        states = List.copyOf(states);
    }

    /// What members cost, and what everybody of the payer of the same age and sex would have cost in as many months.
    ///
    /// @param observed cents
    /// @param expected cents
    /// @param squares sum of the squares of each member's difference of both
    public record Cost(BigDecimal observed, BigDecimal expected, BigDecimal squares) {
        public Cost plus(Cost other) {
            return new Cost(
                    observed.add(other.observed),
                    expected.add(other.expected),
                    squares.add(other.squares));
        }
    }

    /// What a measure counts.
    ///
    /// @param source `claims` or `clinical`
    /// @param people of whom the measure speaks
    /// @param counted of these, people in the numerator or with an event
    /// @param base what the numerator is divided by
    public record Measured(
            String measure,
            String title,
            String source,
            boolean lowerIsBetter,
            long people,
            long counted,
            long numerator,
            BigDecimal base) {
        Measured plus(Measured other) {
            return new Measured(
                    measure,
                    title,
                    source,
                    lowerIsBetter,
                    people + other.people,
                    counted + other.counted,
                    numerator + other.numerator,
                    base.add(other.base));
        }
    }
}
