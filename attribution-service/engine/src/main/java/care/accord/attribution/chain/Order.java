package care.accord.attribution.chain;

import care.accord.programrules.chain.OrderBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares standings by what a rule declares, in its order; the smaller identifier comes last, a contract's pooled providers
/// behind everybody else, because with everything equal they are not ahead.
final class Order {
    private Order() {}

    static Comparator<Standing> of(List<OrderBy> order) {
        Comparator<Standing> by = (_, _) -> 0;
        for (OrderBy one : order) {
            by = by.thenComparing(comparator(one).reversed());
        }
        return by.thenComparing(standing ->
                        standing.provider() instanceof AttributedProvider.ContractProviders)
                .thenComparing(standing -> standing.provider().id());
    }

    /// The rule's own measure, then its tie-break without that measure.
    static List<OrderBy> first(OrderBy measure, List<OrderBy> tieBreak) {
        List<OrderBy> order = new ArrayList<>();
        order.add(measure);
        tieBreak.stream().filter(by -> by != measure).forEach(order::add);
        return List.copyOf(order);
    }

    /// The first measure in which two standings differ.
    static Optional<OrderBy> difference(List<OrderBy> order, Standing one, Standing other) {
        return order.stream().filter(by -> comparator(by).compare(one, other) != 0).findFirst();
    }

    private static Comparator<Standing> comparator(OrderBy by) {
        return switch (by) {
            case MONTHS -> Comparator.comparingInt(Standing::months);
            case VISITS -> Comparator.comparingInt(Standing::visits);
            case DOLLARS -> Comparator.comparing(Standing::allowed);
            case LATEST -> Comparator.comparing(Standing::latest);
        };
    }
}
