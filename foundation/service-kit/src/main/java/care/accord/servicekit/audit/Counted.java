package care.accord.servicekit.audit;

/// The content of an answer that knows how many rows it discloses, for the audit trail.
public interface Counted {
    int rows();
}
