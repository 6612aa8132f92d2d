package care.accord.reconciliation.life.rest;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.vocabulary.Usd;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words, amounts and days in requests.
public final class Texts {
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Texts() {}

    public static String required(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw invalid(pointer, "%s is missing".formatted(pointer.substring(1)));
        }
        return optional(text, pointer);
    }

    public static String optional(@Nullable String text, String pointer) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw invalid(
                    pointer,
                    "%s has %d characters; at most %d are kept"
                            .formatted(pointer.substring(1), text.length(), LONGEST_TEXT));
        }
        return text == null ? "" : text.strip();
    }

    /// What a bank or a ledger calls a movement; it makes a repeated request harmless.
    public static String reference(@Nullable String text) {
        String reference = required(text, "/reference");
        if (!REFERENCE.matcher(reference).matches()) {
            throw invalid(
                    "/reference",
                    "reference has 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return reference;
    }

    public static Usd amount(@Nullable String text) {
        try {
            Usd amount = Usd.of(required(text, "/amount"));
            if (amount.cents() == 0) {
                throw invalid("/amount", "amount is zero: there is nothing to record");
            }
            return amount;
        } catch (IllegalArgumentException e) {
            throw invalid("/amount", "%s, such as \"1234.50\"".formatted(e.getMessage()));
        }
    }

    public static LocalDate day(@Nullable String text) {
        return day(text, "/date");
    }

    public static LocalDate day(@Nullable String text, String pointer) {
        try {
            return LocalDate.parse(required(text, pointer));
        } catch (DateTimeException e) {
            throw invalid(pointer, "'%s' is not a day written year-month-day".formatted(text));
        }
    }

    public static Problem invalid(String pointer, String detail) {
        return Problem.invalid("field-invalid", detail, List.of(new FieldError(pointer, detail)));
    }

    /// The cursor of a list.
    public static long below(@Nullable String startingAfter) {
        if (startingAfter == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(startingAfter);
        } catch (NumberFormatException e) {
            throw Problem.badRequest(
                    "unknown-cursor",
                    "startingAfter is not a cursor; send the value of 'next' of the page before");
        }
    }
}
