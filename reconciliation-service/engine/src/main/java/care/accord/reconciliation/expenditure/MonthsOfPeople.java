package care.accord.reconciliation.expenditure;

import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import java.math.BigDecimal;

/// The months of people behind the months that count, which are fewer where people are shared.
public final class MonthsOfPeople {
    private MonthsOfPeople() {}

    /// The same number where nobody is shared, and where the months were not counted from claims.
    public static BigDecimal in(Count months) {
        return switch (months.origin()) {
            case Figure.Origin.Reported _, Figure.Origin.Rule _ -> months.number();
            case Figure.Origin.Calculated(_, var rule, var inputs) ->
                    rule.equals(Members.SHARED) && inputs.getFirst() instanceof Count people
                            ? people.number()
                            : inputs.stream()
                                    .map(input ->
                                            input instanceof Count count
                                                    ? in(count)
                                                    : BigDecimal.ZERO)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }
}
