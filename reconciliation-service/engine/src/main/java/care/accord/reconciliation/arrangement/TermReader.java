package care.accord.reconciliation.arrangement;

import care.accord.programrules.RuleValue;
import care.accord.vocabulary.Citation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the terms of an arrangement document.
final class TermReader {
    private static final List<String> KINDS = List.of("rate", "amount", "count", "word");

    private TermReader() {}

    static Term term(String name, WrittenFields fields) {
        String label = fields.optionalText("label").orElseGet(() -> Labels.of(name));
        Kind kind =
                fields.has("is")
                        ? Kind.valueOf(fields.code("is", KINDS).toUpperCase(Locale.ROOT))
                        : Kind.RATE;
        Optional<String> by =
                fields.has("by") ? Optional.of(fields.reference("by")) : Optional.empty();
        Term term =
                fields.has("rule")
                        ? new Term(name, label, kind, reading(fields), by, ruled(fields))
                        : stated(
                                fields,
                                new Term(name, label, kind, Term.Reading.VALUE, by, none()));
        fields.refuseUnknown();
        if (term.reading() != Term.Reading.VALUE && by.isEmpty()) {
            fields.wrong(
                    "by", "expected what it depends on: a figure, a word or performance-year", "");
            return new Term(name, label, kind, Term.Reading.VALUE, by, none());
        }
        if (term.reading() == Term.Reading.VALUE && by.isPresent()) {
            fields.wrong("by", "one value depends on nothing: write tiers, line or choices", "");
        }
        return term;
    }

    private static Term.Source none() {
        return new Term.Source.Stated(new RuleValue.Decimal(BigDecimal.ZERO), Optional.empty());
    }

    private static Term.Reading reading(WrittenFields fields) {
        if (!fields.has("read")) {
            return fields.has("by") ? Term.Reading.CHOICE : Term.Reading.VALUE;
        }
        String word = fields.code("read", List.of("value", "tiers", "line", "choice"));
        return Term.Reading.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Term.Source ruled(WrittenFields fields) {
        return new Term.Source.Ruled(
                fields.text("rule"),
                fields.optionalText("field"),
                fields.has("on") ? Optional.of(fields.reference("on")) : Optional.empty());
    }

    private static Term stated(WrittenFields fields, Term blank) {
        Optional<Citation> citation = fields.citation();
        List<String> written =
                Stream.of("value", "tiers", "line", "choices").filter(fields::has).toList();
        if (written.size() != 1) {
            fields.wrong("value", "expected one of value, tiers, line, choices, or a rule", "");
            return blank;
        }
        return switch (written.getFirst()) {
            case "tiers" -> of(blank, Term.Reading.TIERS, rows(fields, "tiers", "from"));
            case "line" -> of(blank, Term.Reading.LINE, rows(fields, "line", "at"));
            case "choices" ->
                    of(
                            blank,
                            Term.Reading.CHOICE,
                            new Term.Source.Stated(choices(fields, blank.kind()), citation));
            default ->
                    of(
                            blank,
                            Term.Reading.VALUE,
                            new Term.Source.Stated(value(fields, "value", blank.kind()), citation));
        };
    }

    private static Term of(Term blank, Term.Reading reading, Term.Source source) {
        return new Term(blank.name(), blank.label(), blank.kind(), reading, blank.by(), source);
    }

    private static RuleValue value(WrittenFields fields, String key, Kind kind) {
        return kind == Kind.WORD
                ? new RuleValue.Text(fields.name(key))
                : new RuleValue.Decimal(fields.decimal(key));
    }

    private static RuleValue choices(WrittenFields fields, Kind kind) {
        Map<String, RuleValue> values = new LinkedHashMap<>();
        fields.object("choices")
                .ifPresent(choices ->
                        choices.keys().forEach(key -> values.put(key, value(choices, key, kind))));
        if (values.isEmpty()) {
            fields.wrong("choices", "expected a value for each word", "");
        }
        return new RuleValue.Fields(values);
    }

    /// Rows of `place` and `value` in rising order, written here or named as a rule.
    static Term.Source rows(WrittenFields fields, String key, String place) {
        Optional<WrittenFields> object =
                fields.map(key).isPresent() ? fields.object(key) : Optional.empty();
        if (object.isPresent()) {
            Term.Source source = ruled(object.get());
            object.get().refuseUnknown();
            return source;
        }
        List<RuleValue.Fields> rows = new ArrayList<>();
        Optional<BigDecimal> before = Optional.empty();
        for (WrittenFields row : fields.objects(key)) {
            BigDecimal at = row.decimal(place);
            if (before.filter(last -> last.compareTo(at) >= 0).isPresent()) {
                row.wrong(place, "must be higher than the row before, and each row once", "");
            }
            before = Optional.of(at);
            Map<String, RuleValue> values = new LinkedHashMap<>();
            values.put(place, new RuleValue.Decimal(at));
            values.put("value", new RuleValue.Decimal(row.decimal("value")));
            row.refuseUnknown();
            rows.add(new RuleValue.Fields(values));
        }
        if (rows.isEmpty()) {
            fields.wrong(key, "expected rows of %s and value".formatted(place), "");
        }
        return new Term.Source.Stated(new RuleValue.Table(rows), fields.citation());
    }
}
