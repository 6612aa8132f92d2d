package care.accord.gateway.onboarding;

/// Why a request is not carried out, in words its sender can act on.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Refusal(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /// The document cannot be accepted.
    static Refusal invalid(String code, String detail) {
        return new Refusal(422, code, detail);
    }

    static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail);
    }

    static Refusal forbidden(String code, String detail) {
        return new Refusal(403, code, detail);
    }

    static Refusal unavailable(String code, String detail) {
        return new Refusal(503, code, detail);
    }

    /// Of another tenant, or not there: the same answer.
    static Refusal notFound() {
        return new Refusal(404, "not-found", "There is nothing here that you may see");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
