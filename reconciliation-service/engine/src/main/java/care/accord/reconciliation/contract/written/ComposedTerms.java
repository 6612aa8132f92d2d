package care.accord.reconciliation.contract.written;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.ArrangementReader;
import care.accord.reconciliation.arrangement.ArrangementTree;
import care.accord.reconciliation.arrangement.Input;
import care.accord.reconciliation.arrangement.Kind;
import care.accord.reconciliation.arrangement.Reading;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.QualityScore;
import care.accord.reconciliation.expenditure.CostBasis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A contract whose arrangement is written in blocks. On the platform every input has a source that settles without anybody's
/// help: the claims run, or a measure of the contract.
public final class ComposedTerms {
    private static final String MONTHS = "member-months";
    private static final String SPENT = "expenditures";

    private ComposedTerms() {}

    /// Reads the arrangement; one that is wrong is refused part by part and reads as nothing.
    static Optional<Arrangement> read(Fields fields, QualityScore.Known quality) {
        CostBasis basis = fields.costBasis();
        Map<String, Object> document = fields.without(SPENT);
        return switch (ArrangementReader.read(document, ProgramRules.bundled())) {
            case Reading.Invalid(var problems) -> {
                problems.forEach(problem -> fields.refuse(problem.pointer(), problem.detail()));
                yield Optional.empty();
            }
            case Reading.Valid(var agreed) -> {
                agreed.inputs().forEach(input -> refuseUnknownSource(fields, input, quality));
                yield Optional.of(new Arrangement.Blocks(agreed, basis));
            }
        };
    }

    private static void refuseUnknownSource(
            Fields fields, Input input, QualityScore.Known quality) {
        String source = input.source().orElse("");
        boolean known =
                switch (input.kind()) {
                    case COUNT -> source.equals(MONTHS);
                    case AMOUNT -> source.equals(SPENT);
                    case RATE -> quality.reports(source);
                    case FINDING, WORD, DATE -> false;
                };
        if (!known && (input.otherwise().isEmpty() || !source.isEmpty())) {
            fields.refuse(
                    "/inputs/" + input.name() + "/source",
                    "is '%s': nobody reports this %s; write %s, or say with `otherwise` what holds"
                            .formatted(
                                    source,
                                    input.kind().name().toLowerCase(java.util.Locale.ROOT),
                                    expected(input.kind(), quality)));
        }
    }

    private static String expected(Kind kind, QualityScore.Known quality) {
        return switch (kind) {
            case COUNT -> MONTHS;
            case AMOUNT -> SPENT;
            case RATE -> quality.expected();
            case FINDING, WORD, DATE -> "no source";
        };
    }

    static Map<String, Object> tree(Arrangement.Blocks blocks) {
        Map<String, Object> tree = new LinkedHashMap<>(ArrangementTree.of(blocks.agreed()));
        if (blocks.basis() != CostBasis.ALLOWED) {
            tree.put(SPENT, blocks.basis().name().toLowerCase(java.util.Locale.ROOT));
        }
        return tree;
    }

    /// Whether a source is the months that the claims run counts.
    public static boolean isMemberMonths(String source) {
        return source.equals(MONTHS);
    }

    /// The agreed arrangement in sentences.
    static List<String> sentences(Arrangement.Blocks blocks) {
        return care.accord.reconciliation.arrangement.ArrangementWords.sentences(blocks.agreed());
    }
}
