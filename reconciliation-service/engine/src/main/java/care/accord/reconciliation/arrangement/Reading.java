package care.accord.reconciliation.arrangement;

import java.util.List;
import java.util.stream.Collectors;

/// An arrangement that can be settled, or everything that keeps the document from being one.
public sealed interface Reading {
    record Valid(Arrangement arrangement) implements Reading {}

    record Invalid(List<ArrangementProblem> problems) implements Reading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// The arrangement.
    ///
    /// @throws IllegalArgumentException with all problems in one line
    default Arrangement orThrow() {
        return switch (this) {
            case Valid(Arrangement arrangement) -> arrangement;
            case Invalid(List<ArrangementProblem> problems) ->
                    throw new IllegalArgumentException(
                            "The arrangement cannot be settled: "
                                    + problems.stream()
                                            .map(ArrangementProblem::toString)
                                            .collect(Collectors.joining("; ")));
        };
    }
}
