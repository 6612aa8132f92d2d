package care.accord.metrics.measure.fhir;

import java.util.List;
import java.util.stream.Collectors;

/// A measure package that cannot be used. The message lists every problem with its library and line.
public final class MeasureContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    public MeasureContentException(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<ContentProblem> problems() {
        return problems;
    }
}
