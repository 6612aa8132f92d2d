package care.accord.metrics.measure.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;

/// What the defines of a measure came to for one person, and where evaluation failed.
final class Answers {
    static final String PATIENT = "patient";

    private final Map<String, ExpressionResult> results = new HashMap<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();

    void add(Collection<String> defines, EvaluationResult found) {
        for (String define : defines) {
            ExpressionResult result = found.get(define);
            if (result != null) {
                results.put(define, result);
            }
        }
    }

    void addFailure(String define, RuntimeException failure) {
        failures.put(define, failure);
    }

    /// The value of the define.
    ///
    /// @throws RuntimeException when it could not be evaluated
    @Nullable Object value(String define) {
        RuntimeException failure = failures.get(define);
        if (failure != null) {
            throw failure;
        }
        ExpressionResult found = results.get(define);
        return found == null ? null : found.getValue();
    }

    boolean failed(String define) {
        return failures.containsKey(define);
    }

    /// What the define counts: the person where it says yes, else the elements of its list, each once. A resource is the same
    /// as another with its type and id from the same organization.
    Map<String, Object> members(String define) {
        Object value = value(define);
        Map<String, Object> members = new LinkedHashMap<>();
        switch (value) {
            case null -> {}
            case Boolean holds -> {
                if (holds) {
                    members.put(PATIENT, true);
                }
            }
            case Iterable<?> elements ->
                    elements.forEach(element -> {
                        if (element != null) {
                            members.put(key(element), element);
                        }
                    });
            default -> members.put(key(value), value);
        }
        return members;
    }

    static String key(Object element) {
        return element instanceof Resource resource
                ? PatientRecord.name(resource)
                : String.valueOf(element);
    }

    /// The resources the define was read from, the patient aside.
    List<String> resources(String define) {
        ExpressionResult found = results.get(define);
        if (found == null || found.getEvaluatedResources() == null) {
            return List.of();
        }
        return found.getEvaluatedResources().stream()
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .filter(resource -> !resource.fhirType().equals("Patient"))
                .map(Answers::key)
                .sorted()
                .distinct()
                .toList();
    }
}
