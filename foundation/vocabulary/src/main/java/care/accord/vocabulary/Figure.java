package care.accord.vocabulary;

import java.util.List;

/// A value that knows where it comes from. Only arithmetic creates a calculated origin, and the formula text is assembled
/// from the labels of the operands, so neither the number nor the words can disagree with what ran. Every renderer (text,
/// JSON, portal, PDF) walks this one value.
public sealed interface Figure permits Amount, Rate, Count, Finding {
    /// What the figure is called, in the words of the contract or rule.
    String label();

    /// The value as a statement prints it, such as `$1,234.50`, `0.75`, `103118`, `yes`.
    String display();

    Origin origin();

    /// An indented account of the figure and everything it was calculated from, one figure a line.
    default String explain() {
        StringBuilder text = new StringBuilder();
        append(text, this, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, Figure figure, int depth) {
        text.append("  ".repeat(depth))
                .append(figure.label())
                .append(": ")
                .append(figure.display());
        switch (figure.origin()) {
            case Origin.Reported(String source) -> text.append("  <- ").append(source).append('\n');
            case Origin.Rule(Citation citation) ->
                    text.append("  [").append(citation).append("]\n");
            case Origin.Calculated(String formula, Citation citation, List<Figure> inputs) -> {
                text.append(" = ").append(formula).append("  [").append(citation).append("]\n");
                inputs.forEach(input -> append(text, input, depth + 1));
            }
        }
    }

    /// Where a value comes from: somebody reported it, a rule sets it, or it was calculated.
    sealed interface Origin {
        /// Taken from a report, a claims run, an election: `expenditure run 42, 103118 beneficiaries`.
        record Reported(String source) implements Origin {}

        /// Set by a rule or a contract clause.
        record Rule(Citation citation) implements Origin {}

        /// The result of arithmetic on `inputs` under the rule cited.
        record Calculated(String formula, Citation citation, List<Figure> inputs)
                implements Origin {
            public Calculated {
                inputs = List.copyOf(inputs);
            }
        }
    }
}
