package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import java.util.Optional;

/// Who is left out before any rule is tried, where the data says so.
public sealed interface Exclusion {
    Citation citation();

    /// End-stage renal disease by the Medicare status code of the eligibility feed.
    record Esrd(CodeSet statuses, Citation citation) implements Exclusion {}

    /// Hospice claims in the window, by the first digits of their bill types.
    record Hospice(CodeSet billTypes, Citation citation) implements Exclusion {}

    /// Listed as belonging to another program on a day of the window.
    record OtherProgram(Citation citation) implements Exclusion {}

    /// The word by which documents and answers name the exclusion.
    default String key() {
        return switch (this) {
            case Esrd _ -> "esrd";
            case Hospice _ -> "hospice";
            case OtherProgram _ -> "other-program";
        };
    }

    default Optional<CodeSet> list() {
        return switch (this) {
            case Esrd esrd -> Optional.of(esrd.statuses());
            case Hospice hospice -> Optional.of(hospice.billTypes());
            case OtherProgram _ -> Optional.empty();
        };
    }
}
