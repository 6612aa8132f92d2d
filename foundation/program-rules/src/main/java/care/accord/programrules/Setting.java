package care.accord.programrules;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;

/// One value of a rule with the text that sets it. Asking for the wrong sort of value is a mistake in the rules file or in
/// the code that reads it, so it fails with the rule's name.
public record Setting(String id, String label, RuleValue value, Citation citation) {
    private static final String CARRIED_FORWARD = ", carried forward";

    /// The number, as a figure that cites its rule.
    public Rate rate() {
        return Rate.rule(label, number(), citation);
    }

    public BigDecimal number() {
        return switch (value) {
            case RuleValue.Decimal(BigDecimal number) -> number;
            case RuleValue.Text _, RuleValue.Fields _, RuleValue.Table _ -> throw not("a number");
        };
    }

    public String text() {
        return switch (value) {
            case RuleValue.Text(String text) -> text;
            case RuleValue.Decimal _, RuleValue.Fields _, RuleValue.Table _ -> throw not("a word");
        };
    }

    public List<RuleValue.Fields> rows() {
        return switch (value) {
            case RuleValue.Table(List<RuleValue.Fields> rows) -> rows;
            case RuleValue.Decimal _, RuleValue.Text _, RuleValue.Fields _ -> throw not("a table");
        };
    }

    /// One of the named values of this setting.
    public Setting field(String name) {
        return switch (value) {
            case RuleValue.Fields fields -> field(fields, name);
            case RuleValue.Decimal _, RuleValue.Text _, RuleValue.Table _ ->
                    throw not("a set of named values");
        };
    }

    /// The same value for a date that nobody has verified.
    Setting presumed() {
        return new Setting(
                id,
                label,
                value,
                new Citation(citation.text() + CARRIED_FORWARD, Evidence.UNVERIFIED));
    }

    /// Whether the value behind a citation is of an earlier date than it was asked for.
    public static boolean isCarriedForward(Citation citation) {
        return citation.text().endsWith(CARRIED_FORWARD);
    }

    public boolean has(String name) {
        return value instanceof RuleValue.Fields fields && fields.values().containsKey(name);
    }

    /// A cell of a row of [#rows], with this setting's name and citation.
    public Setting field(RuleValue.Fields row, String name) {
        RuleValue found = row.values().get(name);
        if (found == null) {
            throw new IllegalStateException(
                    "%s has no value named '%s'; it has %s"
                            .formatted(id, name, row.values().keySet()));
        }
        return new Setting(id + "." + name, label, found, citation);
    }

    private IllegalStateException not(String wanted) {
        return new IllegalStateException("%s is not %s: %s".formatted(id, wanted, value));
    }
}
