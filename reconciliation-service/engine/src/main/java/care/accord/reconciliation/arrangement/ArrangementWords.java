package care.accord.reconciliation.arrangement;

import care.accord.programrules.RuleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An arrangement as its parties would say it: a sentence for each block, with the terms it uses in brackets.
public final class ArrangementWords {
    private final Map<String, String> labels;
    private final Map<String, Term> terms;

    private ArrangementWords(Arrangement arrangement) {
        this.labels = arrangement.labels();
        this.terms =
                arrangement.terms().stream()
                        .collect(Collectors.toMap(Term::name, term -> term, (first, _) -> first));
    }

    public static List<String> sentences(Arrangement arrangement) {
        ArrangementWords words = new ArrangementWords(arrangement);
        List<String> sentences = new ArrayList<>();
        arrangement.blocks().forEach(block -> sentences.add(words.sentence(block)));
        sentences.add("What is paid is %s.".formatted(words.named(arrangement.payment())));
        return sentences;
    }

    private String sentence(Block block) {
        return "%s is %s.".formatted(block.label(), definition(block));
    }

    private String definition(Block block) {
        return switch (block) {
            case Block.Base base ->
                    base.parts().stream()
                            .map(part -> listed(part, " times "))
                            .collect(Collectors.joining(" plus "));
            case Block.Comparison comparison ->
                    "%s %s %s"
                            .formatted(
                                    say(comparison.of()),
                                    comparison.how().words(),
                                    say(comparison.with()));
            case Block.Gate gate -> gate(gate);
            case Block.Corridor corridor -> corridor(corridor);
            case Block.Share share ->
                    "%s times %s".formatted(say(share.of()), listed(share.rates(), " times "));
            case Block.Cap cap -> cap(cap);
            case Block.Withhold withhold ->
                    "%s after %s is kept back".formatted(say(withhold.of()), say(withhold.rate()));
            case Block.Adjustment adjustment -> adjustment(adjustment);
        };
    }

    private String gate(Block.Gate gate) {
        String when =
                gate.when().stream().map(this::condition).collect(Collectors.joining(" and "));
        String otherwise =
                gate.otherwise().map(operand -> ", otherwise " + say(operand)).orElse("");
        return gate.of().map(of -> say(of) + " if " + when + otherwise).orElse("whether " + when);
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Compared compared ->
                    "%s %s %s"
                            .formatted(
                                    say(compared.figure()),
                                    compared.relation().words(),
                                    say(compared.threshold()));
            case Condition.Stated(String finding) -> named(finding) + " is true";
            case Condition.Not(Condition inner) -> "not (" + condition(inner) + ")";
            case Condition.AllOf(var inner) -> "(" + joined(inner, " and ") + ")";
            case Condition.AnyOf(var inner) -> "(" + joined(inner, " or ") + ")";
            case Condition.Several(int needed, var inner) ->
                    "at least %d of these hold: %s".formatted(needed, joined(inner, "; "));
        };
    }

    private String joined(List<Condition> conditions, String between) {
        return conditions.stream().map(this::condition).collect(Collectors.joining(between));
    }

    private String corridor(Block.Corridor corridor) {
        String of = say(corridor.of());
        String against = say(corridor.against());
        return switch (corridor.counting()) {
            case Block.Counting.FirstDollar(Operand minimum) ->
                    "all of %s once it reaches %s of %s".formatted(of, say(minimum), against);
            case Block.Counting.Excess(Operand minimum) ->
                    "what %s exceeds %s of %s by".formatted(of, say(minimum), against);
            case Block.Counting.Marginal(Term.Source.Stated(var table, _)) ->
                    "%s by bands of %s: %s".formatted(of, against, value(table));
            case Block.Counting.Marginal(Term.Source.Ruled ruled) ->
                    "%s by the bands of %s that %s sets".formatted(of, against, ruled.rule());
        };
    }

    private String cap(Block.Cap cap) {
        String most =
                cap.atMost().stream()
                        .map(limit -> ", at most " + limit(limit))
                        .collect(Collectors.joining());
        String least = cap.atLeast().map(limit -> ", at least " + limit(limit)).orElse("");
        return say(cap.of()) + most + least;
    }

    private String limit(Block.Limit limit) {
        return limit.whole()
                .map(whole -> "%s of %s".formatted(say(limit.figure()), say(whole)))
                .orElseGet(() -> say(limit.figure()));
    }

    private String adjustment(Block.Adjustment adjustment) {
        String plus =
                adjustment.plus().isEmpty() ? "" : " plus " + listed(adjustment.plus(), " plus ");
        String minus =
                adjustment.minus().isEmpty()
                        ? ""
                        : " minus " + listed(adjustment.minus(), " minus ");
        String rounded = adjustment.decimals().map(" to %d decimals"::formatted).orElse("");
        return say(adjustment.of()) + plus + minus + rounded;
    }

    private String listed(List<Operand> operands, String between) {
        return operands.stream().map(this::say).collect(Collectors.joining(between));
    }

    private String say(Operand operand) {
        return switch (operand) {
            case Operand.Literal(var value, _) -> value.toPlainString();
            case Operand.Named(String name) -> named(name);
        };
    }

    private String named(String name) {
        String label = labels.getOrDefault(name, Labels.of(name));
        Term term = terms.get(name);
        return term == null ? label : label + " (" + term(term) + ")";
    }

    private String term(Term term) {
        String by =
                term.by()
                        .map(name -> " by " + labels.getOrDefault(name, Labels.of(name)))
                        .orElse("");
        return switch (term.source()) {
            case Term.Source.Stated(var value, _) -> value(value) + by;
            case Term.Source.Ruled ruled -> "as " + ruled.rule() + " sets it" + by;
        };
    }

    private static String value(RuleValue value) {
        return switch (value) {
            case RuleValue.Decimal(var number) -> number.toPlainString();
            case RuleValue.Text(String text) -> text;
            case RuleValue.Fields fields ->
                    fields.values().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                            .collect(Collectors.joining(", "));
            case RuleValue.Table table ->
                    table.rows().stream()
                            .map(ArrangementWords::value)
                            .collect(Collectors.joining("; "));
        };
    }
}
