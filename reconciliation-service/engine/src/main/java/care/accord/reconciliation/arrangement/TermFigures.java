package care.accord.reconciliation.arrangement;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What the terms of an arrangement come to in one settlement.
final class TermFigures {
    private final Sheet sheet;
    private final ProgramRules rules;
    private final Optional<PerformanceYear> year;

    TermFigures(Sheet sheet, ProgramRules rules, Optional<PerformanceYear> year) {
        this.sheet = sheet;
        this.rules = rules;
        this.year = year;
    }

    Figure figure(Term term) {
        Setting setting = setting(term.source(), term.name(), term.label());
        return switch (term.reading()) {
            case VALUE -> figure(term.kind(), term.label(), setting);
            case CHOICE -> figure(term.kind(), term.label(), chosen(term, setting));
            case TIERS -> read(term, Operation.TIER, setting);
            case LINE -> read(term, Operation.LINE, setting);
        };
    }

    /// The word that a term of words comes to.
    String word(Term term) {
        Setting setting = setting(term.source(), term.name(), term.label());
        return switch (term.reading()) {
            case CHOICE -> chosen(term, setting).text();
            case VALUE, TIERS, LINE -> setting.text();
        };
    }

    /// The value that is written for a part of the arrangement.
    Setting setting(Term.Source source, String name, String label) {
        return switch (source) {
            case Term.Source.Stated(var value, var citation) ->
                    new Setting(
                            name,
                            label,
                            value,
                            citation.orElseGet(() -> sheet.arrangement().clause(name)));
            case Term.Source.Ruled ruled -> ruled(ruled);
        };
    }

    private Setting ruled(Term.Source.Ruled ruled) {
        try {
            Setting setting =
                    ruled.on()
                            .map(day -> rules.byPaymentDate(ruled.rule()).in(sheet.paid(day)))
                            .orElseGet(() ->
                                    rules.byPerformanceYear(ruled.rule())
                                            .in(performanceYear(ruled.rule())));
            return ruled.field().map(setting::field).orElse(setting);
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    e.getMessage()
                            + "; settle a year that is verified, or read the rule for it and raise verified_through",
                    e);
        }
    }

    private PerformanceYear performanceYear(String asker) {
        return year.orElseThrow(() ->
                new IllegalArgumentException(
                        "%s is missing: %s depends on it"
                                .formatted(Arrangement.PERFORMANCE_YEAR, asker)));
    }

    private Setting chosen(Term term, Setting setting) {
        String by = term.by().orElseThrow();
        String word =
                by.equals(Arrangement.PERFORMANCE_YEAR)
                        ? Integer.toString(performanceYear(term.name()).year())
                        : sheet.word(by);
        if (!setting.has(word)) {
            throw new IllegalArgumentException(
                    "%s has no value for %s %s; it has %s"
                            .formatted(term.name(), by, word, choices(setting)));
        }
        return setting.field(word);
    }

    private static String choices(Setting setting) {
        return setting.value() instanceof RuleValue.Fields fields
                ? String.join(", ", fields.values().keySet())
                : "one value for all";
    }

    private Figure read(Term term, Operation operation, Setting setting) {
        String place = operation == Operation.TIER ? "from" : "at";
        List<Figure> inputs = new ArrayList<>();
        inputs.add(sheet.figure(term.by().orElseThrow()));
        int number = 1;
        for (RuleValue.Fields row : setting.rows()) {
            String label = "%s, %s %d".formatted(term.label(), operation.word(), number++);
            inputs.add(figure(term.kind(), label, setting.field(row, "value")));
            inputs.add(
                    Rate.rule(
                            label + " " + place,
                            setting.field(row, place).number(),
                            setting.citation()));
        }
        return Figures.of(
                term.kind(),
                operation,
                new Figures.Name(term.label(), setting.citation()),
                inputs.toArray(Figure[]::new));
    }

    private static Figure figure(Kind kind, String label, Setting setting) {
        return switch (kind) {
            case AMOUNT -> Amount.rule(label, Usd.rounded(setting.number()), setting.citation());
            case COUNT ->
                    new Count(
                            label,
                            setting.number().longValueExact(),
                            new Figure.Origin.Rule(setting.citation()));
            case RATE, FINDING, WORD, DATE ->
                    Rate.rule(label, setting.number(), setting.citation());
        };
    }
}
