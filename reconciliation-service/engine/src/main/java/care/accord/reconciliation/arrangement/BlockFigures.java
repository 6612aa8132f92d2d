package care.accord.reconciliation.arrangement;

import static care.accord.reconciliation.arrangement.Figures.kind;

import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.arrangement.Figures.Name;
import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What each kind of block makes of its figures.
final class BlockFigures {
    private BlockFigures() {}

    static Figure of(Block block, Sheet sheet) {
        return switch (block) {
            case Block.Base base -> base(base, sheet);
            case Block.Comparison comparison -> comparison(comparison, sheet);
            case Block.Gate gate -> Gates.of(gate, sheet);
            case Block.Corridor corridor -> corridor(corridor, sheet);
            case Block.Share share -> share(share, sheet);
            case Block.Cap cap -> cap(cap, sheet);
            case Block.Withhold withhold -> withhold(withhold, sheet);
            case Block.Adjustment adjustment -> adjustment(adjustment, sheet);
        };
    }

    static Name name(Block block, Sheet sheet) {
        return new Name(block.label(), sheet.citation(block));
    }

    private static Figure base(Block.Base base, Sheet sheet) {
        Name name = name(base, sheet);
        if (base.parts().size() == 1) {
            return Figures.product(factors(base.parts().getFirst(), base, sheet), name);
        }
        List<Figure> parts =
                base.parts().stream()
                        .map(part -> factors(part, base, sheet))
                        .map(factors -> part(factors, name))
                        .toList();
        return Figures.of(
                kind(parts.getFirst()), Operation.SUM, name, parts.toArray(Figure[]::new));
    }

    private static List<Figure> factors(List<Operand> part, Block block, Sheet sheet) {
        return part.stream().map(operand -> sheet.figure(operand, Kind.RATE, block)).toList();
    }

    private static Figure part(List<Figure> factors, Name name) {
        return factors.size() == 1
                ? factors.getFirst()
                : Figures.product(
                        factors,
                        name.called(
                                String.join(" x ", factors.stream().map(Figure::label).toList())));
    }

    private static Figure comparison(Block.Comparison comparison, Sheet sheet) {
        Figure of = sheet.figure(comparison.of(), Kind.RATE, comparison);
        Figure with = sheet.figure(comparison.with(), kind(of), comparison);
        Kind kind =
                switch (comparison.how()) {
                    case OVER -> {
                        refuseZero(with, of);
                        yield Kind.RATE;
                    }
                    case LESS, OR_HIGHER, OR_LOWER -> kind(of);
                };
        return Figures.of(kind, comparison.how().operation(), name(comparison, sheet), of, with);
    }

    private static void refuseZero(Figure whole, Figure part) {
        boolean zero =
                switch (whole) {
                    case Amount amount -> amount.value().cents() <= 0;
                    case Rate rate -> rate.value().signum() <= 0;
                    case care.accord.vocabulary.Count count -> count.number().signum() == 0;
                    case care.accord.vocabulary.Finding _ -> true;
                };
        if (zero) {
            throw new IllegalArgumentException(
                    "%s is %s; %s can only be measured against something above zero"
                            .formatted(whole.label(), whole.display(), part.label()));
        }
    }

    private static Figure corridor(Block.Corridor corridor, Sheet sheet) {
        Figure of = sheet.figure(corridor.of(), Kind.AMOUNT, corridor);
        Figure against = sheet.figure(corridor.against(), Kind.AMOUNT, corridor);
        refuseZero(against, of);
        Name name = name(corridor, sheet);
        return switch (corridor.counting()) {
            case Block.Counting.FirstDollar(Operand minimum) ->
                    Operation.IF.amount(
                            name.label(),
                            name.rule(),
                            of,
                            counts(
                                    List.of(
                                            of,
                                            against,
                                            sheet.figure(minimum, Kind.RATE, corridor)),
                                    name));
            case Block.Counting.Excess(Operand minimum) -> {
                Figure least = sheet.figure(minimum, Kind.RATE, corridor);
                Amount beyond =
                        Operation.BEYOND.amount(
                                of.label() + " beyond the minimum",
                                name.rule(),
                                of,
                                least,
                                against);
                yield Operation.IF.amount(name.label(), name.rule(), beyond, positive(of, name));
            }
            case Block.Counting.Marginal(Term.Source bands) ->
                    bands(List.of(of, against), sheet.table(bands, corridor), name);
        };
    }

    /// Whether an amount counts: it is above zero and reaches the minimum fraction of what it is compared with.
    private static Figure counts(List<Figure> operands, Name name) {
        Figure of = operands.getFirst();
        Figure minimum = operands.getLast();
        Rate rate =
                Operation.QUOTIENT.rate(
                        "%s as a fraction of %s".formatted(of.label(), operands.get(1).label()),
                        name.rule(),
                        of,
                        operands.get(1));
        Figure reached =
                Operation.REACHES.finding(
                        "%s reach %s".formatted(of.label(), minimum.label()),
                        name.rule(),
                        rate,
                        minimum);
        return Operation.AND.finding(
                of.label() + " count", name.rule(), reached, positive(of, name));
    }

    private static Figure positive(Figure of, Name name) {
        return Operation.ABOVE.finding(
                of.label() + " are above zero",
                name.rule(),
                of,
                Amount.rule("Zero", Usd.ZERO, name.rule()));
    }

    private static Figure bands(List<Figure> pair, Setting table, Name name) {
        List<Figure> parts = new ArrayList<>();
        List<RuleValue.Fields> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            String band = "%s, band %d".formatted(name.label(), i + 1);
            Figure from = begin(table, rows.get(i), band);
            Figure part =
                    i + 1 < rows.size()
                            ? Operation.BAND.amount(
                                    band,
                                    name.rule(),
                                    pair.getFirst(),
                                    from,
                                    begin(
                                            table,
                                            rows.get(i + 1),
                                            "%s, band %d".formatted(name.label(), i + 2)),
                                    pair.getLast())
                            : Operation.BEYOND.amount(
                                    band, name.rule(), pair.getFirst(), from, pair.getLast());
            Setting share = table.field(rows.get(i), "value");
            parts.add(
                    Operation.PRODUCT.amount(
                            band + " shared",
                            name.rule(),
                            part,
                            Rate.rule(band + " share", share.number(), share.citation())));
        }
        return Operation.SUM.amount(name.label(), name.rule(), parts.toArray(Figure[]::new));
    }

    private static Figure begin(Setting table, RuleValue.Fields row, String band) {
        Setting from = table.field(row, "from");
        return Rate.rule(band + " from", from.number(), from.citation());
    }

    private static Figure share(Block.Share share, Sheet sheet) {
        Figure of = sheet.figure(share.of(), Kind.RATE, share);
        Stream<Figure> rates =
                share.rates().stream().map(rate -> sheet.figure(rate, Kind.RATE, share));
        return Figures.product(Stream.concat(Stream.of(of), rates).toList(), name(share, sheet));
    }

    private static Figure cap(Block.Cap cap, Sheet sheet) {
        Figure of = sheet.figure(cap.of(), Kind.RATE, cap);
        List<Figure> most = new ArrayList<>(List.of(of));
        cap.atMost().forEach(limit -> most.add(limit(limit, kind(of), cap, sheet)));
        Name name = name(cap, sheet);
        if (cap.atLeast().isEmpty()) {
            return Figures.folded(Operation.AT_MOST, most, name);
        }
        Figure below =
                most.size() == 1
                        ? of
                        : Figures.folded(
                                Operation.AT_MOST, most, name.called(name.label() + " at most"));
        Figure least = limit(cap.atLeast().get(), kind(of), cap, sheet);
        return Figures.folded(Operation.AT_LEAST, List.of(below, least), name);
    }

    private static Figure limit(Block.Limit limit, Kind like, Block.Cap cap, Sheet sheet) {
        if (limit.whole().isEmpty()) {
            return sheet.figure(limit.figure(), like, cap);
        }
        Figure fraction = sheet.figure(limit.figure(), Kind.RATE, cap);
        Figure whole = sheet.figure(limit.whole().get(), like, cap);
        return Figures.product(
                List.of(whole, fraction),
                new Name(
                        "%s of %s".formatted(fraction.label(), whole.label()),
                        sheet.citation(cap)));
    }

    private static Figure withhold(Block.Withhold withhold, Sheet sheet) {
        Figure of = sheet.figure(withhold.of(), Kind.RATE, withhold);
        Figure held = withhold.held().map(sheet::figure).orElseGet(() -> held(withhold, sheet));
        return Figures.of(kind(of), Operation.DIFFERENCE, name(withhold, sheet), of, held);
    }

    /// What a withhold keeps back.
    static Figure held(Block.Withhold withhold, Sheet sheet) {
        Figure of = sheet.figure(withhold.of(), Kind.RATE, withhold);
        Figure rate = sheet.figure(withhold.rate(), Kind.RATE, withhold);
        return Figures.product(
                List.of(of, rate),
                new Name(
                        withhold.held().map(Labels::of).orElse(rate.label() + " kept back"),
                        sheet.citation(withhold)));
    }

    private static Figure adjustment(Block.Adjustment adjustment, Sheet sheet) {
        Figure of = sheet.figure(adjustment.of(), Kind.RATE, adjustment);
        Name name = name(adjustment, sheet);
        Name inner =
                adjustment.decimals().isPresent()
                        ? name.called(name.label() + ", unrounded")
                        : name;
        List<Figure> plus = new ArrayList<>(List.of(of));
        adjustment.plus().forEach(more -> plus.add(sheet.figure(more, kind(of), adjustment)));
        boolean minus = !adjustment.minus().isEmpty();
        Name sum = minus ? inner.called(inner.label() + " before deductions") : inner;
        Figure more =
                plus.size() == 1 && minus
                        ? of
                        : Figures.of(kind(of), Operation.SUM, sum, plus.toArray(Figure[]::new));
        List<Figure> less = new ArrayList<>(List.of(more));
        adjustment.minus().forEach(part -> less.add(sheet.figure(part, kind(of), adjustment)));
        Figure result = minus ? Figures.folded(Operation.DIFFERENCE, less, inner) : more;
        return adjustment
                .decimals()
                .map(decimals -> rounded(result, decimals, name))
                .orElse(result);
    }

    private static Figure rounded(Figure figure, int decimals, Name name) {
        return Figures.of(
                kind(figure),
                Operation.ROUNDED,
                name,
                figure,
                Rate.rule(
                        name.label() + ", decimals",
                        java.math.BigDecimal.valueOf(decimals),
                        name.rule()));
    }
}
