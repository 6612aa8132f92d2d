package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.population.restriction.RestrictedAmount;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What members' care cost per member and month, by category of service, so far as it may be shown. A line has one category and a
/// person's months are the same for all, so that categories add up to the total to the cent. Who is shared counts by the contract's part. Nothing is truncated or completed.
///
/// @param categories every category, also those that cost nothing; those of few people together as [#HIDDEN], and what is not shown of
///     restricted claims as [#RESTRICTED]
public record CategoryCosts(Count memberMonths, Amount total, List<OfCategory> categories) {
    /// Categories of few people together, with others where theirs could be told.
    public static final String HIDDEN = "hidden";

    /// Claims that the reader may not see one by one (42 CFR Part 2).
    public static final String RESTRICTED = "restricted";

    public CategoryCosts {
        categories = List.copyOf(categories);
    }

    /// One category.
    ///
    /// @param perMemberMonth absent where there are no member months
    public record OfCategory(
            String category, Count lines, Amount cost, Optional<Rate> perMemberMonth) {}

    /// How costs are shown.
    ///
    /// @param source what the sums are reported as; never a person
    public record Shown(SmallCells cells, String source) {}

    /// Adds up everyone's lines in one pass on all cores.
    public static CategoryCosts of(
            Population population, CountedLines lines, ServiceCategories categories, Shown shown) {
        List<String> names = new ArrayList<>(categories.names());
        names.add(RESTRICTED);
        ServiceCategories.Sorter sorter = categories.sorter(population.claims());
        Sums sums = new Sums(lines, sorter, names.size());
        Pass.over(population, () -> new Sums(lines, sorter, names.size())).forEach(sums::addAll);
        Count months = Count.reported("Member months", sums.months.value(), shown.source());
        List<OfCategory> costs = new ArrayList<>();
        BitSet hidden = sums.hidden(shown.cells());
        for (int at = 0; at < names.size(); at++) {
            if (!hidden.get(at) && (at < sums.restricted() || sums.lines[at] > 0)) {
                costs.add(sums.of(names.get(at), one(at), months, shown.source()));
            }
        }
        if (!hidden.isEmpty()) {
            costs.add(sums.of(HIDDEN, hidden, months, shown.source()));
        }
        Amount total =
                Amount.sum(
                        "Cost of all categories",
                        lines.terms().rule(),
                        costs.stream().map(OfCategory::cost).toList());
        return new CategoryCosts(months, total, costs);
    }

    private static BitSet one(int at) {
        BitSet one = new BitSet();
        one.set(at);
        return one;
    }

    /// Sums by category; the last one is that of withheld lines.
    private static final class Sums implements Kernel<Boolean> {
        private final CountedLines counted;
        private final ServiceCategories.Sorter sorter;
        private final PartSum[] cents;
        private final long[] lines;
        private final long[] people;
        private final int[] lastPerson;
        private final PartSum months = new PartSum();

        Sums(CountedLines counted, ServiceCategories.Sorter sorter, int categories) {
            this.counted = counted;
            this.sorter = sorter;
            cents = PartSum.several(categories);
            lines = new long[categories];
            people = new long[categories];
            lastPerson = new int[categories];
            Arrays.fill(lastPerson, -1);
        }

        @Override
        public Boolean decide(Beneficiary beneficiary) {
            if (!counted.isMember(beneficiary)) {
                return Boolean.FALSE;
            }
            long enrolled = counted.monthsOf(beneficiary);
            long services = counted.serviceMonths(enrolled);
            int part = counted.part(beneficiary);
            months.add(Long.bitCount(enrolled), part);
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                if (counted.month(line, services) >= 0) {
                    int category = counted.isWithheld(line) ? restricted() : sorter.category(line);
                    cents[category].add(counted.cents(line), part);
                    lines[category]++;
                    if (lastPerson[category] != beneficiary.index()) {
                        lastPerson[category] = beneficiary.index();
                        people[category]++;
                    }
                }
            }
            return Boolean.TRUE;
        }

        int restricted() {
            return cents.length - 1;
        }

        /// Adds what another pass found; no person is in both.
        void addAll(Sums other) {
            months.addAll(other.months);
            for (int at = 0; at < cents.length; at++) {
                cents[at].addAll(other.cents[at]);
                lines[at] += other.lines[at];
                people[at] += other.people[at];
            }
        }

        /// Restricted claims that may not be shown by themselves count as those of few people.
        BitSet hidden(SmallCells cells) {
            long[] shown = people.clone();
            boolean folded =
                    people[restricted()] > 0
                            && RestrictedAmount.shown(
                                            cells,
                                            cents[restricted()].cents(),
                                            people[restricted()],
                                            counted.people())
                                    .isEmpty();
            if (folded) {
                shown[restricted()] = 1;
            }
            return cells.hiddenOverlapping(shown, new BitSet());
        }

        OfCategory of(String name, BitSet of, Count months, String source) {
            long[] shown = PartSum.cents(cents);
            Usd sum = new Usd(of.stream().mapToLong(at -> shown[at]).reduce(0, Math::addExact));
            Amount cost = Amount.reported("Cost of " + name, sum, source);
            long count = of.stream().mapToLong(at -> lines[at]).sum();
            return new OfCategory(
                    name,
                    Count.reported("Lines of " + name, count, source),
                    cost,
                    perMonth(cost, months, counted.terms()));
        }

        private static Optional<Rate> perMonth(Amount cost, Count months, ExpenditureTerms terms) {
            if (months.number().signum() == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    Rate.calculated(
                            cost.label() + " per member and month",
                            cost.value().dollars().divide(months.number(), MathContext.DECIMAL128),
                            cost.label() + " / " + months.label(),
                            terms.rule(),
                            cost,
                            months));
        }
    }
}
