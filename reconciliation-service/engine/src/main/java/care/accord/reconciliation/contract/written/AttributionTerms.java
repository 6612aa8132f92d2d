package care.accord.reconciliation.contract.written;

import care.accord.programrules.chain.ChainProblem;
import care.accord.programrules.chain.ChainReader;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.ChainTree;
import care.accord.programrules.chain.Reading;
import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.contract.AssignmentMethod;
import care.accord.reconciliation.contract.ContractDocument.Attribution;
import care.accord.vocabulary.DateSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a contract says about attribution: a program, or a rule chain that ships or is written out. A chain that is named is
/// kept written out, so that the parties approve what will be run.
final class AttributionTerms {
    private static final String PLURALITY = "plurality-of-allowed-charges";
    private static final String RULE_CHAIN = "rule-chain";
    private static final String ALIGNMENT = "aco-reach";
    private static final String METHODICAL = "mssp";
    private static final String ASSIGNMENT_METHOD = "assignmentMethod";
    private static final WindowOfYear ALIGNMENT_WINDOW =
            new WindowOfYear("program", "aco-reach.performance-year.alignment_window");
    private static final List<String> PROGRAMS =
            List.of(METHODICAL, "mssp-primary-care", "commercial-primary-care", ALIGNMENT);

    private AttributionTerms() {}

    /// @param period the performance period, from which a program may set the window
    static Attribution read(Fields fields, DateSpan period) {
        String method = fields.code("method", List.of(PLURALITY, RULE_CHAIN));
        Attribution attribution =
                method.equals(RULE_CHAIN) ? chained(fields) : byProgram(fields, period);
        fields.refuseUnknown();
        return attribution;
    }

    private static Attribution byProgram(Fields fields, DateSpan period) {
        String program = fields.code("program", PROGRAMS);
        Optional<AssignmentMethod> drawnUp = assignmentMethod(fields, program);
        DateSpan window =
                program.equals(ALIGNMENT)
                        ? ALIGNMENT_WINDOW.read(fields, period)
                        : drawnUp.map(method -> window(method).read(fields, period))
                                .orElseGet(() -> fields.span("window"));
        return new Attribution(PLURALITY, program, window, Optional.empty(), drawnUp);
    }

    /// How the list is drawn up in the course of the year; a contract without it names its window.
    private static Optional<AssignmentMethod> assignmentMethod(Fields fields, String program) {
        if (!fields.has(ASSIGNMENT_METHOD)) {
            return Optional.empty();
        }
        if (!program.equals(METHODICAL)) {
            return fields.wrong(
                    ASSIGNMENT_METHOD,
                    "is for the program %s: remove it".formatted(METHODICAL),
                    Optional.empty());
        }
        String key = fields.code(ASSIGNMENT_METHOD, AssignmentMethod.keys());
        return Optional.of(AssignmentMethod.of(key))
                .filter(_ -> key.equals(fields.raw(ASSIGNMENT_METHOD)));
    }

    private static WindowOfYear window(AssignmentMethod method) {
        return new WindowOfYear(ASSIGNMENT_METHOD, method.windowRule());
    }

    private static Attribution chained(Fields fields) {
        Optional<RuleChain> chain = chain(fields);
        String id = chain.map(RuleChain::id).orElse("");
        return new Attribution(RULE_CHAIN, id, fields.span("window"), chain, Optional.empty());
    }

    private static Optional<RuleChain> chain(Fields fields) {
        return switch (fields.raw("chain")) {
            case String id ->
                    ChainTemplates.find(id)
                            .or(() -> fields.wrong("chain", expected(), Optional.empty()));
            case Map<?, ?> document -> written(fields, document);
            default -> fields.wrong("chain", expected(), Optional.empty());
        };
    }

    private static Optional<RuleChain> written(Fields fields, Map<?, ?> document) {
        return switch (ChainReader.read(document)) {
            case Reading.Valid(RuleChain chain) -> Optional.of(chain);
            case Reading.Invalid(List<ChainProblem> problems) -> {
                problems.forEach(
                        problem -> fields.wrong("chain" + problem.pointer(), problem.detail(), ""));
                yield Optional.empty();
            }
        };
    }

    private static String expected() {
        return "expected a chain document, or the id of a chain that ships: "
                + String.join(", ", ChainTemplates.ids());
    }

    /// The inverse of [#read].
    static Map<String, Object> tree(Attribution attribution) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", attribution.method());
        attribution
                .chain()
                .ifPresentOrElse(
                        chain -> tree.put("chain", ChainTree.of(chain)),
                        () -> tree.put("program", attribution.program()));
        attribution
                .assignmentMethod()
                .ifPresent(method -> tree.put(ASSIGNMENT_METHOD, method.key()));
        DateSpan window = attribution.window();
        tree.put(
                "window",
                Map.of("start", window.start().toString(), "end", window.end().toString()));
        return tree;
    }
}
