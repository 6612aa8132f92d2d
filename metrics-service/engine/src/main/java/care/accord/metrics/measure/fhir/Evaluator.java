package care.accord.metrics.measure.fhir;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.GroupCriteria.Population;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kotlin.Pair;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationFunctionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/// Runs one measure for one person after another over the same period. Keeps the engine and its state, so it belongs to one
/// thread.
final class Evaluator {
    private static final String FHIR = "http://hl7.org/fhir";

    private final MeasurePackage content;
    private final Translation translation;
    private final RecordRetrieval retrieval;
    private final CqlEngine engine;
    private final Map<String, Object> parameters;
    private final ZonedDateTime evaluatedAt;
    private final List<String> defines;

    Evaluator(MeasurePackage content, Translation translation, MeasurementPeriod period) {
        this.content = content;
        this.translation = translation;
        retrieval = new RecordRetrieval(content.valueSets());
        Environment environment =
                new Environment(
                        translation.libraries(),
                        Map.of(
                                FHIR,
                                new CompositeDataProvider(Fhir.model(period.zone()), retrieval)),
                        content.valueSets());
        engine = new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching));
        parameters = Map.of("Measurement Period", interval(period));
        // "Now" is the end of the period, never the clock: a run repeated next year gives the same
        // answer. Its offset is also that of what the CQL writes without one.
        evaluatedAt = period.last();
        defines = defines(content);
    }

    private static Interval interval(MeasurementPeriod period) {
        return new Interval(
                new DateTime(period.first().toOffsetDateTime()),
                true,
                new DateTime(period.last().toOffsetDateTime()),
                true);
    }

    private static List<String> defines(MeasurePackage content) {
        Set<String> named = new LinkedHashSet<>();
        for (GroupCriteria group : content.groups()) {
            for (Population population : group.populations()) {
                if (population.code() != PopulationCode.MEASURE_OBSERVATION) {
                    named.add(population.define());
                }
            }
            group.stratifiers().forEach(stratifier -> named.add(stratifier.define()));
        }
        named.addAll(content.supplemental());
        return List.copyOf(named);
    }

    /// What the measure finds for this person.
    ///
    /// @throws RuntimeException when a population cannot be evaluated
    PatientResult evaluate(PatientRecord record) {
        Answers answers = answers(record);
        List<PatientResult.Group> groups =
                content.groups().stream().map(group -> group(group, answers, record)).toList();
        Map<String, List<String>> supplemental = new LinkedHashMap<>();
        for (String name : content.supplemental()) {
            if (!answers.failed(name)) {
                supplemental.put(name, Words.of(answers.value(name)));
            }
        }
        return new PatientResult(groups, supplemental, clauses(answers));
    }

    private Answers answers(PatientRecord record) {
        retrieval.moveTo(record);
        // The engine keeps answers until the context's value changes, and two people may carry the
        // same Patient id, each from another organization.
        engine.getCache().getExpressions().clear();
        Answers answers = new Answers();
        try {
            answers.add(defines, ask(record, references(defines)));
        } catch (CqlException | IllegalArgumentException e) {
            // One define must not take the others with it.
            defines.forEach(define -> askAlone(record, define, answers));
        }
        return answers;
    }

    private void askAlone(PatientRecord record, String define, Answers answers) {
        try {
            answers.add(List.of(define), ask(record, references(List.of(define))));
        } catch (CqlException | IllegalArgumentException e) {
            answers.addFailure(define, e);
        }
    }

    private static List<EvaluationExpressionRef> references(Collection<String> names) {
        return names.stream().map(EvaluationExpressionRef::new).toList();
    }

    private EvaluationResult ask(PatientRecord record, List<EvaluationExpressionRef> expressions) {
        EvaluationParams.Builder question = new EvaluationParams.Builder();
        question.setContextParameter(new Pair<>("Patient", record.id()));
        question.setParameters(parameters);
        question.setEvaluationDateTime(evaluatedAt);
        question.library(translation.main(), new EvaluationParams.LibraryParams(expressions));
        EvaluationResults results = engine.evaluate(question.build());
        // Failures are kept under the library's name without its version: asking by the version
        // finds
        // none.
        for (RuntimeException failure : results.getExceptions().values()) {
            throw failure;
        }
        return Objects.requireNonNull(results.getResultFor(translation.main()));
    }

    private PatientResult.Group group(GroupCriteria group, Answers answers, PatientRecord record) {
        Membership membership = new Membership(group, answers::members);
        List<PatientResult.Population> populations = new ArrayList<>();
        for (Population population : group.populations()) {
            boolean observed = population.code() == PopulationCode.MEASURE_OBSERVATION;
            Map<String, Object> members =
                    observed ? membership.observed(population) : membership.of(population.id());
            populations.add(
                    new PatientResult.Population(
                            population.id(),
                            population.code(),
                            population.define(),
                            List.copyOf(members.keySet()),
                            observed
                                    ? observations(population, members.values(), record)
                                    : List.of()));
        }
        return new PatientResult.Group(
                group.id(), group.scoring(), populations, Strata.of(group, populations, answers));
    }

    /// A person is observed by a function without arguments, anything else by a function of one.
    private List<BigDecimal> observations(
            Population observation, Collection<Object> members, PatientRecord record) {
        List<BigDecimal> values = new ArrayList<>();
        for (Object member : members) {
            List<Object> arguments = member instanceof Boolean ? List.of() : List.of(member);
            EvaluationFunctionRef call =
                    new EvaluationFunctionRef(observation.define(), null, arguments);
            number(ask(record, List.of(call)).get(call)).ifPresent(values::add);
        }
        return values;
    }

    private static Optional<BigDecimal> number(@Nullable ExpressionResult result) {
        return switch (result == null ? null : result.getValue()) {
            case BigDecimal value -> Optional.of(value);
            case Integer value -> Optional.of(BigDecimal.valueOf(value));
            case Long value -> Optional.of(BigDecimal.valueOf(value));
            case Quantity quantity -> Optional.ofNullable(quantity.getValue());
            case null, default -> Optional.empty();
        };
    }

    private List<Fact> clauses(Answers answers) {
        List<Fact> facts = new ArrayList<>();
        for (String define : defines) {
            if (!answers.failed(define) && !content.supplemental().contains(define)) {
                facts.add(
                        new Fact(
                                define + ": " + Words.answer(answers.value(define)),
                                answers.resources(define)));
            }
        }
        return facts;
    }
}
