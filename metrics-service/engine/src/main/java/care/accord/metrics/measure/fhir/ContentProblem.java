package care.accord.metrics.measure.fhir;

/// One thing wrong with a measure package, and where: a CQL library with its line, or a file.
///
/// @param line counts from 1; 0 when the problem has no line
public record ContentProblem(String where, int line, String detail) {
    /// `Library line 12`, or where it is without a line.
    public String place() {
        return line == 0 ? where : "%s line %d".formatted(where, line);
    }

    @Override
    public String toString() {
        return place() + ": " + detail;
    }
}
