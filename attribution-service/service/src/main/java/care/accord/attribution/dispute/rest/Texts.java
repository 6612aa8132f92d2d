package care.accord.attribution.dispute.rest;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words in requests.
final class Texts {
    private Texts() {}

    static String required(@Nullable String text, String pointer, int longest) {
        if (text == null || text.isBlank()) {
            throw invalid(pointer, "%s is missing".formatted(pointer.substring(1)));
        }
        return optional(text, pointer, longest);
    }

    static String optional(@Nullable String text, String pointer, int longest) {
        if (text != null && text.length() > longest) {
            throw invalid(
                    pointer,
                    "%s has %d characters; at most %d are kept"
                            .formatted(pointer.substring(1), text.length(), longest));
        }
        return text == null ? "" : text.strip();
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.invalid("field-invalid", detail, List.of(new FieldError(pointer, detail)));
    }
}
