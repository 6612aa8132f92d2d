package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What members' care cost per member and month, by category of service. A line has one category and a person's months are
/// the same for all, so that categories add up to the total to the cent. Nothing is truncated or completed.
///
/// @param categories every category, also those that cost nothing
public record CategoryCosts(Count memberMonths, Amount total, List<OfCategory> categories) {
    public CategoryCosts {
        categories = List.copyOf(categories);
    }

    /// One category.
    ///
    /// @param perMemberMonth absent where there are no member months
    public record OfCategory(
            String category, Count lines, Amount cost, Optional<Rate> perMemberMonth) {}

    /// Adds up everyone's lines in one pass on all cores.
    ///
    /// @param source what the sums are reported as; never a person
    public static CategoryCosts of(
            Population population,
            CountedLines lines,
            ServiceCategories categories,
            String source) {
        List<String> names = categories.names();
        ServiceCategories.Sorter sorter = categories.sorter(population.claims());
        List<Sums> parts = Pass.over(population, () -> new Sums(lines, sorter, names.size()));
        Count months =
                Count.reported(
                        "Member months",
                        parts.stream().mapToLong(part -> part.months).sum(),
                        source);
        List<OfCategory> costs = new ArrayList<>();
        for (int category = 0; category < names.size(); category++) {
            int at = category;
            String name = names.get(at);
            Amount cost =
                    Amount.reported(
                            "Cost of " + name,
                            new Usd(
                                    parts.stream()
                                            .mapToLong(part -> part.cents[at])
                                            .reduce(0, Math::addExact)),
                            source);
            costs.add(
                    new OfCategory(
                            name,
                            Count.reported(
                                    "Lines of " + name,
                                    parts.stream().mapToLong(part -> part.lines[at]).sum(),
                                    source),
                            cost,
                            perMonth(cost, months, lines.terms())));
        }
        Amount total =
                Amount.sum(
                        "Cost of all categories",
                        lines.terms().rule(),
                        costs.stream().map(OfCategory::cost).toList());
        return new CategoryCosts(months, total, costs);
    }

    private static Optional<Rate> perMonth(Amount cost, Count months, ExpenditureTerms terms) {
        if (months.value() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Rate.calculated(
                        cost.label() + " per member and month",
                        cost.value()
                                .dollars()
                                .divide(
                                        java.math.BigDecimal.valueOf(months.value()),
                                        MathContext.DECIMAL128),
                        cost.label() + " / " + months.label(),
                        terms.rule(),
                        cost,
                        months));
    }

    private static final class Sums implements Kernel<Boolean> {
        private final CountedLines counted;
        private final ServiceCategories.Sorter sorter;
        private final long[] cents;
        private final long[] lines;
        private long months;

        Sums(CountedLines counted, ServiceCategories.Sorter sorter, int categories) {
            this.counted = counted;
            this.sorter = sorter;
            cents = new long[categories];
            lines = new long[categories];
        }

        @Override
        public Boolean decide(Beneficiary beneficiary) {
            if (!counted.isMember(beneficiary)) {
                return Boolean.FALSE;
            }
            long enrolled = counted.monthsOf(beneficiary);
            long services = counted.serviceMonths(enrolled);
            months += Long.bitCount(enrolled);
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                if (counted.month(line, services) >= 0) {
                    int category = sorter.category(line);
                    cents[category] = Math.addExact(cents[category], counted.cents(line));
                    lines[category]++;
                }
            }
            return Boolean.TRUE;
        }
    }
}
