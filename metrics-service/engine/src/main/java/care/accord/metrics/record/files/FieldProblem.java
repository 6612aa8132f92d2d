package care.accord.metrics.record.files;

/// An element of a resource that FHIR R4 or a profile does not allow.
final class FieldProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    FieldProblem(String field, String reason) {
        super(reason);
        this.field = field;
    }

    String field() {
        return field;
    }

    /// The same problem, told from further outside.
    ///
    /// @param parent path of the element within which `field` is
    FieldProblem within(String parent) {
        return new FieldProblem(
                field.isEmpty() ? parent : parent + "." + field, String.valueOf(getMessage()));
    }
}
