package care.accord.population.files;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the values of a column are written. A form fills the cell or says what is wrong; it shows the value only where it
/// cannot tell who a person is.
@FunctionalInterface
public interface Form {
    /// Reads a field that is not blank; returns the reason why it cannot be.
    Optional<String> read(Slice field, Cell cell);

    /// How a file whose columns have types may keep the values.
    enum Type {
        DAY,
        NUMBER,
        WHOLE,
        TEXT,
        FLAG,
        ANY
    }

    default Type type() {
        return Type.TEXT;
    }

    private static Form typed(Type type, Form form) {
        return new Form() {
            @Override
            public Optional<String> read(Slice field, Cell cell) {
                return form.read(field, cell);
            }

            @Override
            public Type type() {
                return type;
            }
        };
    }

    /// A column nobody looks at.
    Form ANYTHING = typed(Type.ANY, (_, _) -> Optional.empty());

    /// Identifies a person or a claim: never shown.
    Form IDENTIFIER =
            (field, cell) -> {
                for (int i = 0; i < field.length(); i++) {
                    if (field.at(i) <= ' ' || field.at(i) > '~') {
                        return Optional.of(
                                "has a blank, a control character or a letter outside ASCII");
                    }
                }
                return tooLong(field, 64)
                        .or(() -> {
                            cell.set(field.word());
                            return Optional.empty();
                        });
            };

    /// A day that could be: within a century and a half of 1970-01-01.
    Form DATE = typed(Type.DAY, (field, cell) -> Dates.read(field, cell, Dates.PLAUSIBLE));

    /// The same, or as the reports of CMS have it: `mm/dd/yyyy`.
    Form REPORT_DATE = typed(Type.DAY, Dates::readOfReport);

    /// A last day, where 9999-12-31 stands for "until further notice".
    Form LAST_DAY = typed(Type.DAY, (field, cell) -> Dates.read(field, cell, Dates.OPEN));

    /// A moment, of which the day is kept.
    Form DAY_OF_MOMENT = typed(Type.DAY, Dates::readMoment);

    /// Yes or no, as 1 and 0 or as words.
    Form FLAG = typed(Type.FLAG, oneOf(Set.of("0", "1", "true", "false", "True", "False")));

    /// Dollars and cents, never negative.
    Form MONEY =
            (field, cell) ->
                    field.at(0) == '-'
                            ? Optional.of(field.shown() + " is negative: amounts are unsigned")
                            : Decimals.read(field, cell, Decimals.CENTS);

    /// Dollars and cents, negative where money went back.
    Form SIGNED_MONEY = (field, cell) -> Decimals.read(field, cell, Decimals.CENTS);

    /// Units, up to three decimals.
    Form QUANTITY =
            typed(Type.NUMBER, (field, cell) -> Decimals.read(field, cell, Decimals.THOUSANDTHS));

    /// Signed dollars and cents from systems that keep money as binary fractions.
    Form FLOATING_MONEY =
            typed(Type.NUMBER, (field, cell) -> Decimals.readFloating(field, cell, Decimals.CENTS));

    /// Units from systems that keep them as binary fractions.
    Form FLOATING_QUANTITY =
            typed(
                    Type.NUMBER,
                    (field, cell) -> Decimals.readFloating(field, cell, Decimals.THOUSANDTHS));

    /// Names and the like: never shown.
    static Form text(int longest) {
        return (field, cell) -> {
            for (int i = 0; i < field.length(); i++) {
                if (Character.isISOControl(field.at(i))) {
                    return Optional.of("has a control character");
                }
            }
            Optional<String> problem = tooLong(field, longest);
            if (problem.isEmpty()) {
                cell.set(field.word());
            }
            return problem;
        };
    }

    /// Letters and digits, as many as the code list has at most.
    static Form code(int longest) {
        return (field, cell) -> {
            for (int i = 0; i < field.length(); i++) {
                if (!isLetterOrDigit(field.at(i)) || i >= longest) {
                    return Optional.of(
                            field.shown()
                                    + " is not a code of up to %d letters or digits"
                                            .formatted(longest));
                }
            }
            cell.set(field.word());
            return Optional.empty();
        };
    }

    /// Letters and digits, exactly as many: a code whose leading zero is lost is not the code.
    static Form exactCode(int count) {
        Form code = code(count);
        return (field, cell) ->
                field.length() == count
                        ? code.read(field, cell)
                        : Optional.of(
                                field.shown()
                                        + " is not a code of %d letters or digits"
                                                .formatted(count));
    }

    /// A diagnosis code with or without its dot, kept without.
    static Form diagnosis() {
        return classified("diagnosis");
    }

    /// A procedure code of the same classification.
    static Form procedure() {
        return classified("procedure");
    }

    private static Form classified(String kind) {
        return (field, cell) -> {
            boolean good = field.length() <= 8;
            boolean dotted = false;
            for (int i = 0; good && i < field.length(); i++) {
                dotted |= field.at(i) == '.';
                good = isLetterOrDigit(field.at(i)) || field.at(i) == '.';
            }
            if (!good) {
                return Optional.of(field.shown() + " is not a %s code".formatted(kind));
            }
            cell.set(dotted ? field.word().replace(".", "") : field.word());
            return Optional.empty();
        };
    }

    /// Exactly so many digits.
    static Form digits(int count) {
        return (field, cell) -> {
            boolean good = field.length() == count;
            for (int i = 0; good && i < count; i++) {
                good = field.isDigit(i);
            }
            if (!good) {
                return Optional.of(
                        field.shown() + " is not a number of %d digits".formatted(count));
            }
            cell.set(field.word());
            return Optional.empty();
        };
    }

    /// A whole number from 0 to the largest.
    static Form whole(int largest) {
        return typed(
                Type.WHOLE,
                (field, cell) -> {
                    long number = field.length() <= 10 ? field.digits(0, field.length()) : -1;
                    if (number < 0 || number > largest) {
                        return Optional.of(
                                field.shown()
                                        + " is not a whole number from 0 to %d".formatted(largest));
                    }
                    cell.set(number);
                    return Optional.empty();
                });
    }

    /// One of a few words.
    static Form oneOf(Set<String> words) {
        return (field, cell) -> {
            String word = field.word();
            if (!words.contains(word)) {
                return Optional.of(
                        field.shown()
                                + " is not one of "
                                + String.join(", ", new TreeSet<>(words)));
            }
            cell.set(word);
            return Optional.empty();
        };
    }

    private static Optional<String> tooLong(Slice field, int longest) {
        return field.length() > longest
                ? Optional.of("is longer than %d characters".formatted(longest))
                : Optional.empty();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
