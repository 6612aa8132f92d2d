package care.accord.reconciliation.expenditure;

import care.accord.population.Population;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What members' care cost, per person and year and by enrollment type, 42 CFR 425.605(a), 425.652(a). A person's cost is
/// annualized, truncated, and weighted by the fraction of the year that counts; the sum is completed for claims to come.
/// Somebody who died or left counts for their months only.
///
/// @param types those with members, in the order of the enrollment types
/// @param personMonths of people, whoever shares them
/// @param weightedMonths those of them that count: of who is shared, the contract's part
/// @param total completed expenditures of all types
/// @param perCapita total by person-years; absent where nobody has a month that counts
/// @param unseen payments that the rule leaves out and claim lines do not show: they may still be in the figures
public record AnnualizedExpenditures(
        List<OfType> types,
        Count personMonths,
        Count weightedMonths,
        Amount total,
        Optional<Rate> perCapita,
        List<String> unseen) {
    public AnnualizedExpenditures {
        types = List.copyOf(types);
        unseen = List.copyOf(unseen);
    }

    /// The figures of one enrollment type.
    ///
    /// @param personMonths of people, whoever shares them
    /// @param weightedMonths those of them that count
    /// @param personYears that count
    /// @param whole before truncation
    /// @param truncated at the threshold, where there is one
    /// @param completed times the completion factor
    /// @param perCapita completed by person-years; absent where nobody has a month that counts
    public record OfType(
            EnrollmentType type,
            Count people,
            Count personMonths,
            Count weightedMonths,
            Rate personYears,
            Amount whole,
            Amount truncated,
            Amount completed,
            Optional<Rate> perCapita) {}

    /// Adds up everyone's lines in one pass on all cores.
    ///
    /// @param source what the sums are reported as, such as a snapshot and a roster; never a person
    public static AnnualizedExpenditures of(
            Population population, Members members, ExpenditureTerms terms, String source) {
        CountedLines lines = new CountedLines(population, members, terms);
        TypeSums sums = TypeSums.merged(lines, Pass.over(population, () -> new TypeSums(lines)));
        Reporter reporter = new Reporter(sums, lines, source);
        List<OfType> types = new ArrayList<>();
        for (EnrollmentType type : EnrollmentType.values()) {
            if (sums.people[type.place()] > 0) {
                types.add(reporter.of(type));
            }
        }
        return reporter.sum(types);
    }

    /// The two numbers a settlement is computed from.
    public Expenditures forSettlement() {
        return new Expenditures(weightedMonths, total);
    }

    /// Makes figures of sums.
    private record Reporter(TypeSums sums, CountedLines lines, String source) {
        private static final BigDecimal TWELVE = BigDecimal.valueOf(TypeSums.MONTHS_OF_YEAR);

        OfType of(EnrollmentType type) {
            int at = type.place();
            Count months =
                    Count.reported(type.label() + ": person-months", sums.months[at], source);
            Count weighted = weighted(type, months);
            Rate years = years(weighted, type.label() + ": person-years");
            Amount truncated =
                    Amount.reported(
                            type.label() + ": truncated expenditures",
                            rounded(sums.truncatedTwelfths[at]),
                            source);
            Amount completed =
                    truncated.times(
                            terms().completion(),
                            type.label() + ": completed expenditures",
                            terms().rule());
            return new OfType(
                    type,
                    Count.reported(type.label() + ": people", sums.people[at], source),
                    months,
                    weighted,
                    years,
                    Amount.reported(
                            type.label() + ": expenditures", sums.cents[at].cents(), source),
                    truncated,
                    completed,
                    perCapita(completed, years, type.label() + ": expenditures per capita"));
        }

        /// Of who is shared, others answer for a part; where nobody is, every month counts.
        private Count weighted(EnrollmentType type, Count months) {
            if (!lines.areShared()) {
                return months;
            }
            Count others =
                    Count.reported(
                            type.label() + ": person-months that others answer for",
                            months.number().subtract(sums.weightedMonths[type.place()].value()),
                            source);
            return months.minus(others, type.label() + ": weighted person-months", Members.SHARED);
        }

        private Count sum(List<OfType> types, Function<OfType, Count> months, String label) {
            return types.stream()
                    .map(months)
                    .reduce((one, other) -> one.plus(other, label, terms().rule()))
                    .orElseGet(() -> Count.reported(label, 0, source));
        }

        AnnualizedExpenditures sum(List<OfType> types) {
            Count months = sum(types, OfType::personMonths, "Person-months");
            Count weighted =
                    lines.areShared()
                            ? sum(types, OfType::weightedMonths, "Weighted person-months")
                            : months;
            Amount total =
                    Amount.sum(
                            "Expenditures",
                            terms().rule(),
                            types.stream().map(OfType::completed).toList());
            return new AnnualizedExpenditures(
                    types,
                    months,
                    weighted,
                    total,
                    perCapita(total, years(weighted, "Person-years"), "Expenditures per capita"),
                    terms().unseen());
        }

        private Rate years(Count months, String label) {
            Count year =
                    new Count(
                            "Months of a year",
                            TypeSums.MONTHS_OF_YEAR,
                            new care.accord.vocabulary.Figure.Origin.Rule(
                                    new Citation("Twelve months are a year")));
            return Rate.ratio(months, year, label, terms().rule());
        }

        private Optional<Rate> perCapita(Amount amount, Rate years, String label) {
            if (years.value().signum() == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    Rate.calculated(
                            label,
                            amount.value().dollars().divide(years.value(), MathContext.DECIMAL128),
                            amount.label() + " / " + years.label(),
                            terms().rule(),
                            amount,
                            years));
        }

        /// Half up to the cent, once for the whole type.
        private static Usd rounded(PartSum twelfths) {
            return new Usd(
                    twelfths.value().divide(TWELVE, 0, RoundingMode.HALF_UP).longValueExact());
        }

        private ExpenditureTerms terms() {
            return lines.terms();
        }
    }
}
