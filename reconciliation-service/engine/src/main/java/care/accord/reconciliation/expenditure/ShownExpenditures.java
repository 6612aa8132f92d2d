package care.accord.reconciliation.expenditure;

import care.accord.reconciliation.expenditure.AnnualizedExpenditures.OfType;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What members' care cost by enrollment type, so far as it may be shown: types of few people are one sum, with another where theirs could be
/// told, and the total is what it was. A settlement is computed from [AnnualizedExpenditures] itself.
///
/// @param hidden absent where every type is shown
public record ShownExpenditures(
        List<OfType> types,
        Optional<Hidden> hidden,
        Count personMonths,
        Count weightedMonths,
        Amount total) {
    private static final Citation RULE = new Citation("enrollment types of few people are one sum");

    public ShownExpenditures {
        types = List.copyOf(types);
    }

    /// The types that are not shown by themselves.
    public record Hidden(Count personMonths, Count weightedMonths, Amount completed) {}

    /// Somebody can be of several types, in different months.
    public static ShownExpenditures of(AnnualizedExpenditures spent, SmallCells cells) {
        BitSet hidden =
                cells.hiddenOverlapping(
                        spent.types().stream().mapToLong(type -> type.people().value()).toArray(),
                        new BitSet());
        if (hidden.isEmpty()) {
            return new ShownExpenditures(
                    spent.types(),
                    Optional.empty(),
                    spent.personMonths(),
                    spent.weightedMonths(),
                    spent.total());
        }
        List<OfType> types = new ArrayList<>(spent.types());
        hidden.stream().boxed().toList().reversed().forEach(at -> types.remove((int) at));
        Hidden together = together(spent, hidden);
        List<Amount> summands = new ArrayList<>(types.stream().map(OfType::completed).toList());
        summands.add(together.completed());
        return new ShownExpenditures(
                types,
                Optional.of(together),
                spent.personMonths(),
                spent.weightedMonths(),
                Amount.sum(spent.total().label(), RULE, summands));
    }

    private static Hidden together(AnnualizedExpenditures spent, BitSet hidden) {
        List<OfType> types = hidden.stream().mapToObj(spent.types()::get).toList();
        String source = "enrollment types of few people";
        return new Hidden(
                Count.reported(
                        "Other enrollment types: person-months",
                        types.stream().mapToLong(type -> type.personMonths().value()).sum(),
                        source),
                Count.reported(
                        "Other enrollment types: weighted person-months",
                        types.stream()
                                .map(type -> type.weightedMonths().number())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        source),
                Amount.reported(
                        "Other enrollment types: completed expenditures",
                        types.stream()
                                .map(type -> type.completed().value())
                                .reduce(Usd.ZERO, Usd::plus),
                        source));
    }
}
