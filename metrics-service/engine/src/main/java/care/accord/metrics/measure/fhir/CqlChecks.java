package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.EqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;

/// Checks CQL expressions against what they must give, over no record: how the engine stands to the language.
public final class CqlChecks {
    private static final String VERSION = "1";

    private final Map<String, String> texts = new HashMap<>();
    private final CqlLibraries libraries = new CqlLibraries(texts);
    private final ZonedDateTime now;

    /// @param now what `Now()` is
    public CqlChecks(ZonedDateTime now) {
        this.now = now.withZoneSameInstant(ZoneOffset.UTC);
    }

    /// An expression and what it must give.
    ///
    /// @param expected as CQL: an equal value of the same type, or null; empty when the expression must be refused, by the
    ///     translator or when it is evaluated
    public record Check(String expression, Optional<String> expected) {}

    /// For each check an empty text when it holds, else what the expression gives or why it cannot be evaluated. Setting up a
    /// translation costs more than an expression, so checks are translated together; one that cannot be is found by halving.
    public List<String> differences(List<Check> checks) {
        try {
            return evaluated(checks, translated(checks));
        } catch (MeasureContentException e) {
            if (checks.size() == 1) {
                return List.of(
                        checks.getFirst().expected().isPresent() ? "fails: " + e.getMessage() : "");
            }
            List<String> differences = new ArrayList<>();
            differences.addAll(differences(checks.subList(0, checks.size() / 2)));
            differences.addAll(differences(checks.subList(checks.size() / 2, checks.size())));
            return differences;
        }
    }

    private Translation translated(List<Check> checks) {
        String name = "Checks" + texts.size();
        StringBuilder text =
                new StringBuilder("library %s version '%s'\n".formatted(name, VERSION));
        for (int index = 0; index < checks.size(); index++) {
            Check check = checks.get(index);
            text.append("define Found%d: %s\n".formatted(index, check.expression()));
            text.append(
                    "define Expected%d: %s\n".formatted(index, check.expected().orElse("null")));
        }
        texts.put(name, text.toString());
        return libraries.translate(new LibraryName(name, VERSION));
    }

    private List<String> evaluated(List<Check> checks, Translation translation) {
        CqlEngine engine = new CqlEngine(new Environment(translation.libraries()));
        List<String> differences = new ArrayList<>();
        for (int index = 0; index < checks.size(); index++) {
            boolean valid = checks.get(index).expected().isPresent();
            try {
                Object found = value("Found" + index, translation, engine);
                Object expected = value("Expected" + index, translation, engine);
                differences.add(valid && same(found, expected, engine) ? "" : "gives " + found);
            } catch (CqlException | CqlCompilerException | IllegalArgumentException e) {
                differences.add(valid ? "fails: " + e.getMessage() : "");
            }
        }
        return differences;
    }

    private @Nullable Object value(String define, Translation translation, CqlEngine engine) {
        EvaluationParams.Builder question = new EvaluationParams.Builder();
        question.setEvaluationDateTime(now);
        question.library(
                translation.main(),
                new EvaluationParams.LibraryParams(List.of(new EvaluationExpressionRef(define))));
        EvaluationResults results = engine.evaluate(question.build());
        for (RuntimeException failure : results.getExceptions().values()) {
            throw failure;
        }
        return Objects.requireNonNull(results.getOnlyResultOrThrow().get(define)).getValue();
    }

    private static boolean same(
            @Nullable Object found, @Nullable Object expected, CqlEngine engine) {
        if (found == null || expected == null) {
            return found == null && expected == null;
        }
        if (found.getClass() != expected.getClass()
                && !(found instanceof Iterable && expected instanceof Iterable)) {
            return false;
        }
        Boolean equal = EqualEvaluator.equal(found, expected, engine.getState());
        return equal == null
                ? Boolean.TRUE.equals(
                        EquivalentEvaluator.equivalent(found, expected, engine.getState()))
                : equal;
    }
}
