package care.accord.reconciliation.arrangement;

import care.accord.programrules.RuleValue;
import care.accord.vocabulary.Citation;
import java.util.Locale;
import java.util.Optional;

/// Something the parties or a program's rules set: a number, or a number that depends on another figure.
///
/// @param by the figure, word or performance year that it depends on, unless it is read as it is
public record Term(
        String name, String label, Kind kind, Reading reading, Optional<String> by, Source source) {

    /// How a value is found in what was set.
    public enum Reading {
        /// The value itself.
        VALUE,
        /// Ordered tiers: each holds from its threshold up to, but without, the next; below the first there is nothing.
        TIERS,
        /// Points on straight lines, level outside of them.
        LINE,
        /// One of several, by a word or by the performance year.
        CHOICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the value is written.
    public sealed interface Source {
        /// In this arrangement.
        ///
        /// @param citation absent where the arrangement itself is the text
        record Stated(RuleValue value, Optional<Citation> citation) implements Source {}

        /// In the rules of a program, by performance year or by a day.
        ///
        /// @param field one of several values that the rule sets together
        /// @param on the day that decides, for a rule set by the day of payment
        record Ruled(String rule, Optional<String> field, Optional<String> on) implements Source {}
    }
}
