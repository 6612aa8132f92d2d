package care.accord.metrics.utilization.files;

/// A measure definition that cannot be used; the message names the file, the field and the way out.
public final class MeasureFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MeasureFileException(String file, String problem) {
        super(file + ": " + problem);
    }
}
