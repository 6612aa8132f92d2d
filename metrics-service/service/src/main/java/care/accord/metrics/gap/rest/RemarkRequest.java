package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.RemarkCode;
import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRemarkRow.Said;
import care.accord.servicekit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A remark as it is sent.
///
/// @param rate the group of a measure with several rates
/// @param code one of [RemarkCode]
public record RemarkRequest(
        @Nullable String contract,
        @Nullable String measure,
        @Nullable String rate,
        @Nullable Long person,
        @Nullable String code,
        @Nullable String text) {
    private static final int LONGEST = 2_000;

    /// A remark that names everything it has to.
    record Checked(String contract, String measure, String rate, long person, Said words) {}

    Checked checked() {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (contract == null || measure == null || person == null) {
            errors.add(
                    new Problem.FieldError(
                            "", "send contract, measure and person as the gap names them"));
        }
        errors.addAll(wrong(code, text));
        refuse(errors);
        return new Checked(
                Objects.requireNonNull(contract),
                Objects.requireNonNull(measure),
                Objects.requireNonNullElse(rate, ""),
                Objects.requireNonNull(person),
                new Words(code, text).whole());
    }

    /// What is said, apart from the gap it is about.
    public record Words(@Nullable String code, @Nullable String text) {
        /// The words as a whole: without a text there is none.
        Said whole() {
            refuse(wrong(code, text));
            return new Said(Objects.requireNonNull(code), Objects.requireNonNullElse(text, ""));
        }

        /// The words with what is not sent left as it was.
        Said over(CareGapRemarkRow before) {
            return new Words(
                            Objects.requireNonNullElse(code, before.code),
                            Objects.requireNonNullElse(text, before.note))
                    .whole();
        }
    }

    private static List<Problem.FieldError> wrong(@Nullable String code, @Nullable String text) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (code == null || RemarkCode.of(code).isEmpty()) {
            errors.add(
                    new Problem.FieldError(
                            "/code",
                            "'%s' is not a remark; send one of %s"
                                    .formatted(code, RemarkCode.known())));
        }
        if (text != null && text.length() > LONGEST) {
            errors.add(new Problem.FieldError("/text", "a text has at most 2000 characters"));
        }
        return errors;
    }

    private static void refuse(List<Problem.FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid("remark-refused", "The remark was not kept", errors);
        }
    }
}
