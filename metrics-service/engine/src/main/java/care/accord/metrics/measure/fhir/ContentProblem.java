package care.accord.metrics.measure.fhir;

/// One thing wrong with a measure package, and where: a CQL library with its line, or a file.
///
/// @param line counts from 1; 0 when the problem has no line
public record ContentProblem(String where, int line, String detail) {
    @Override
    public String toString() {
        return line == 0
                ? "%s: %s".formatted(where, detail)
                : "%s line %d: %s".formatted(where, line, detail);
    }
}
