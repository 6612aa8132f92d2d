package care.accord.reconciliation.arrangement;

import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.List;

/// Arithmetic on figures of any kind.
final class Figures {
    private Figures() {}

    /// What a new figure is called and where its calculation is written.
    record Name(String label, Citation rule) {
        Name called(String other) {
            return new Name(other, rule);
        }
    }

    static Figure of(Kind kind, Operation operation, Name name, Figure... inputs) {
        return switch (kind) {
            case AMOUNT -> operation.amount(name.label(), name.rule(), inputs);
            case COUNT -> operation.count(name.label(), name.rule(), inputs);
            case FINDING -> operation.finding(name.label(), name.rule(), inputs);
            case RATE, WORD, DATE -> operation.rate(name.label(), name.rule(), inputs);
        };
    }

    static Kind kind(Figure figure) {
        return switch (figure) {
            case Amount _ -> Kind.AMOUNT;
            case Rate _ -> Kind.RATE;
            case Count _ -> Kind.COUNT;
            case Finding _ -> Kind.FINDING;
        };
    }

    /// All factors multiplied, from the first to the last; a single one under a new name.
    static Figure product(List<Figure> factors, Name name) {
        if (factors.size() == 1) {
            return of(kind(factors.getFirst()), Operation.SUM, name, factors.getFirst());
        }
        Figure product = factors.getFirst();
        for (int i = 1; i < factors.size(); i++) {
            Figure factor = factors.get(i);
            String label =
                    i == factors.size() - 1
                            ? name.label()
                            : product.label() + " x " + factor.label();
            product =
                    of(
                            Kind.product(kind(product), kind(factor)),
                            Operation.PRODUCT,
                            name.called(label),
                            product,
                            factor);
        }
        return product;
    }

    /// The operation on the first two, on its result and the third, and so on; the last result has the name.
    static Figure folded(Operation operation, List<Figure> figures, Name name) {
        Figure result = figures.getFirst();
        for (int i = 1; i < figures.size(); i++) {
            Figure next = figures.get(i);
            String label =
                    i == figures.size() - 1
                            ? name.label()
                            : operation.between(result.label(), next.label());
            result = of(kind(result), operation, name.called(label), result, next);
        }
        return result;
    }
}
