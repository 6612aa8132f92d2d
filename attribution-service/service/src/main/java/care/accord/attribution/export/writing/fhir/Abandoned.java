package care.accord.attribution.export.writing.fhir;

/// A job that is being done is wanted no more.
public final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("The job was removed while it was being done");
    }
}
