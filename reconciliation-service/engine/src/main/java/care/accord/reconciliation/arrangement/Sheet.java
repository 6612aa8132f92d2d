package care.accord.reconciliation.arrangement;

import care.accord.programrules.PaymentDate;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Every named figure of one settlement, computed when it is first asked for.
final class Sheet {
    private final Arrangement arrangement;
    private final Reported reported;
    private final TermFigures termFigures;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Block.Withhold> holders = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();

    Sheet(Arrangement arrangement, Inputs inputs, ProgramRules rules) {
        this.arrangement = arrangement;
        this.reported = Reported.of(arrangement, inputs);
        this.termFigures = new TermFigures(this, rules, inputs.year());
        this.figures.putAll(reported.figures());
        arrangement.terms().forEach(term -> terms.put(term.name(), term));
        for (Block block : arrangement.blocks()) {
            blocks.put(block.name(), block);
            if (block instanceof Block.Withhold withhold) {
                withhold.held().ifPresent(held -> holders.put(held, withhold));
            }
        }
    }

    Arrangement arrangement() {
        return arrangement;
    }

    Figure figure(String name) {
        Figure known = figures.get(name);
        if (known != null) {
            return known;
        }
        Figure made = make(name);
        figures.put(name, made);
        return made;
    }

    private Figure make(String name) {
        Term term = terms.get(name);
        if (term != null) {
            return termFigures.figure(term);
        }
        Block.Withhold holder = holders.get(name);
        if (holder != null) {
            return BlockFigures.held(holder, this);
        }
        Block block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException(
                    "%s is no input, term or block of %s".formatted(name, arrangement.id()));
        }
        try {
            return BlockFigures.of(block, this);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s cannot be computed: a number is too large for money".formatted(name), e);
        }
    }

    /// @param like the kind that a bare number takes
    Figure figure(Operand operand, Kind like, Block block) {
        return switch (operand) {
            case Operand.Named(String name) -> figure(name);
            case Operand.Literal(var value, var label) ->
                    like == Kind.AMOUNT
                            ? Amount.rule(label, Usd.rounded(value), citation(block))
                            : Rate.rule(label, value, citation(block));
        };
    }

    Citation citation(Block block) {
        return block.citation().orElseGet(() -> arrangement.clause(block.name()));
    }

    Setting table(Term.Source source, Block block) {
        return termFigures.setting(source, block.name(), block.label());
    }

    String word(String name) {
        return Optional.ofNullable(reported.words().get(name))
                .or(() -> Optional.ofNullable(terms.get(name)).map(termFigures::word))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is no word of %s".formatted(name, arrangement.id())));
    }

    PaymentDate paid(String input) {
        return Optional.ofNullable(reported.days().get(input))
                .map(PaymentDate::new)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is no day of %s".formatted(input, arrangement.id())));
    }
}
