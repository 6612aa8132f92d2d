package care.accord.reconciliation.arrangement;

import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was agreed: what is reported, what is set, and the blocks from the first to the payment.
///
/// @param id under which a template ships; for a contract its name
/// @param citation the text as a whole
/// @param payment the block that is paid; what is negative is owed
public record Arrangement(
        String id,
        String title,
        Citation citation,
        List<Input> inputs,
        List<Term> terms,
        List<Block> blocks,
        String payment) {
    /// By which terms speak of the performance year, which every settlement has.
    public static final String PERFORMANCE_YEAR = "performance-year";

    public Arrangement {
        inputs = List.copyOf(inputs);
        terms = List.copyOf(terms);
        blocks = List.copyOf(blocks);
    }

    /// The same arrangement as a clause of another text, such as a version of a contract.
    public Arrangement citedAs(Citation other) {
        return new Arrangement(id, title, other, inputs, terms, blocks, payment);
    }

    /// Where a part is written that does not cite a text of its own.
    Citation clause(String part) {
        return new Citation(citation.text() + ", " + part, citation.evidence());
    }

    /// What the names are called in statements.
    public Map<String, String> labels() {
        return Stream.of(
                        inputs.stream().map(input -> Map.entry(input.name(), input.label())),
                        terms.stream().map(term -> Map.entry(term.name(), term.label())),
                        blocks.stream().map(block -> Map.entry(block.name(), block.label())))
                .flatMap(entries -> entries)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
