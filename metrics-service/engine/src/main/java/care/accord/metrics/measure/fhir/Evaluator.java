package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.measure.fhir.MeasurePackage.PopulationCode;
import care.accord.vocabulary.DateSpan;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.Pair;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.debug.SourceLocator;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;

/// Runs one measure for one person after another over the same period. Keeps the engine and its state, so it belongs to one
/// thread.
final class Evaluator {
    private static final String FHIR = "http://hl7.org/fhir";
    private static final LocalTime LAST_INSTANT = LocalTime.of(23, 59, 59, 999_000_000);

    private final MeasurePackage content;
    private final Translation translation;
    private final RecordRetrieval retrieval;
    private final CqlEngine engine;
    private final Map<String, Object> parameters;
    private final ZonedDateTime evaluatedAt;
    private final List<String> defines;

    Evaluator(MeasurePackage content, Translation translation, DateSpan period) {
        this.content = content;
        this.translation = translation;
        ValueSets valueSets = new ValueSets(content.valueSets());
        retrieval = new RecordRetrieval(valueSets);
        Environment environment =
                new Environment(
                        translation.libraries(),
                        Map.of(FHIR, new CompositeDataProvider(Fhir.model(), retrieval)),
                        valueSets);
        engine = new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching));
        parameters = Map.of("Measurement Period", interval(period));
        // "Now" is the end of the period, never the clock: a run repeated next year gives the same
        // answer.
        evaluatedAt = period.end().atTime(LAST_INSTANT).atZone(ZoneOffset.UTC);
        Set<String> named = new LinkedHashSet<>(content.populations().values());
        named.addAll(content.explanations());
        defines = List.copyOf(named);
    }

    private static Interval interval(DateSpan period) {
        return new Interval(
                new DateTime(period.start().atStartOfDay().atOffset(ZoneOffset.UTC)),
                true,
                new DateTime(period.end().atTime(LAST_INSTANT).atOffset(ZoneOffset.UTC)),
                true);
    }

    /// Where the person with these records stands. A record that cannot be read or evaluated harms nobody else's result.
    Standing standing(List<OrganizationRecord> records) {
        try {
            PatientRecord record = PatientRecord.parse(records);
            retrieval.moveTo(record);
            // The engine keeps answers until the context's value changes, and two people may carry
            // the same Patient id, each from another organization.
            engine.getCache().getExpressions().clear();
            EvaluationResults results = engine.evaluate(question(record));
            RuntimeException failure = results.getExceptionFor(translation.main());
            if (failure != null) {
                return undetermined(failure);
            }
            EvaluationResult result = results.getResultFor(translation.main());
            return result == null
                    ? undetermined(new IllegalStateException("no result"))
                    : decide(result);
        } catch (CqlException | DataFormatException | IllegalArgumentException e) {
            return undetermined(e);
        }
    }

    private EvaluationParams question(PatientRecord record) {
        EvaluationParams.Builder question = new EvaluationParams.Builder();
        question.setContextParameter(new Pair<>("Patient", record.id()));
        question.setParameters(parameters);
        question.setEvaluationDateTime(evaluatedAt);
        question.library(
                translation.main(),
                new EvaluationParams.LibraryParams(
                        defines.stream().map(EvaluationExpressionRef::new).toList()));
        return question.build();
    }

    /// Membership as FHIR's measure populations nest: the denominator lies in the initial population, exclusions in the
    /// denominator, the numerator in what is left, exceptions in what the numerator leaves.
    private Standing decide(EvaluationResult result) {
        List<Fact> evidence = evidence(result);
        if (!holds(result, PopulationCode.INITIAL_POPULATION)
                || !holds(result, PopulationCode.DENOMINATOR)) {
            return new Standing.NotApplicable(clauses(result));
        }
        if (holds(result, PopulationCode.DENOMINATOR_EXCLUSION)) {
            return new Standing.Excluded(evidence);
        }
        if (holds(result, PopulationCode.NUMERATOR)) {
            return new Standing.Met(evidence);
        }
        return holds(result, PopulationCode.DENOMINATOR_EXCEPTION)
                ? new Standing.Excluded(evidence)
                : new Standing.Unmet(evidence);
    }

    private boolean holds(EvaluationResult result, PopulationCode population) {
        String define = content.populations().get(population);
        return define != null && Boolean.TRUE.equals(value(result, define));
    }

    private static @Nullable Object value(EvaluationResult result, String define) {
        ExpressionResult found = result.get(define);
        return found == null ? null : found.getValue();
    }

    /// The measure's own sentences first, then what each population came to and the resources that decided it.
    private List<Fact> evidence(EvaluationResult result) {
        List<Fact> facts = new ArrayList<>();
        for (String define : content.explanations()) {
            if (value(result, define) instanceof Iterable<?> sentences) {
                sentences.forEach(sentence -> facts.add(Fact.of(String.valueOf(sentence))));
            }
        }
        facts.addAll(clauses(result));
        return facts;
    }

    private List<Fact> clauses(EvaluationResult result) {
        List<Fact> facts = new ArrayList<>();
        for (String define : new LinkedHashSet<>(content.populations().values())) {
            String answer = Boolean.TRUE.equals(value(result, define)) ? "yes" : "no";
            facts.add(new Fact(define + ": " + answer, resources(result.get(define))));
        }
        return facts;
    }

    private static List<String> resources(@Nullable ExpressionResult result) {
        if (result == null || result.getEvaluatedResources() == null) {
            return List.of();
        }
        return result.getEvaluatedResources().stream()
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .filter(resource -> !resource.fhirType().equals("Patient"))
                .map(resource -> resource.fhirType() + "/" + resource.getIdPart())
                .sorted()
                .toList();
    }

    /// Says where in the measure it went wrong, never with which values: they belong to a person.
    private Standing undetermined(RuntimeException failure) {
        SourceLocator at = failure instanceof CqlException cql ? cql.getSourceLocator() : null;
        String place =
                at == null
                        ? "the clinical record"
                        : "%s line %d".formatted(at.getLibraryName(), line(at));
        return new Standing.Undetermined(
                List.of(
                        Fact.of(
                                "Could not be evaluated: %s at %s"
                                        .formatted(failure.getClass().getSimpleName(), place))));
    }

    private static int line(SourceLocator place) {
        return place.getSourceLocation() == null ? 0 : place.getSourceLocation().getStartLine();
    }
}
