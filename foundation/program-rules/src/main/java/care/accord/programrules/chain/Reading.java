package care.accord.programrules.chain;

import java.util.List;
import java.util.stream.Collectors;

/// A chain that can be run, or everything that keeps the document from being one.
public sealed interface Reading {
    record Valid(RuleChain chain) implements Reading {}

    record Invalid(List<ChainProblem> problems) implements Reading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// The chain.
    ///
    /// @throws IllegalArgumentException with all problems in one line
    default RuleChain orThrow() {
        return switch (this) {
            case Valid(RuleChain chain) -> chain;
            case Invalid(List<ChainProblem> problems) ->
                    throw new IllegalArgumentException(
                            "The rule chain cannot be used: "
                                    + problems.stream()
                                            .map(ChainProblem::toString)
                                            .collect(Collectors.joining("; ")));
        };
    }
}
