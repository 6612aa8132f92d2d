package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/// CQL values in words a reader of a result understands.
final class Words {
    private Words() {}

    /// The values in it, one entry each: of a list its elements, of a concept its codes.
    static List<String> of(@Nullable Object value) {
        List<String> words = new ArrayList<>();
        collect(value, words);
        return words;
    }

    private static void collect(@Nullable Object value, List<String> words) {
        switch (value) {
            case null -> {}
            case Iterable<?> elements -> elements.forEach(element -> collect(element, words));
            case Code code ->
                    words.add(
                            code.getDisplay() == null
                                    ? String.valueOf(code.getCode())
                                    : code.getCode() + " " + code.getDisplay());
            case Concept concept -> collect(concept.getCodes(), words);
            case Tuple tuple ->
                    tuple.getElements().values().forEach(element -> collect(element, words));
            case Resource resource -> words.add(Answers.key(resource));
            default -> words.add(value.toString());
        }
    }

    /// What a population's define came to: yes or no, or how many.
    static String answer(@Nullable Object value) {
        return switch (value) {
            case null -> "no";
            case Boolean holds -> holds ? "yes" : "no";
            case Iterable<?> elements -> String.valueOf(size(elements));
            default -> value.toString();
        };
    }

    private static long size(Iterable<?> elements) {
        long size = 0;
        for (Object _ : elements) {
            size++;
        }
        return size;
    }
}
