package care.accord.metrics.record.files;

/// An element of a resource that FHIR R4 does not allow.
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
}
