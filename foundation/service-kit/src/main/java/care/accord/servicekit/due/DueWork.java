package care.accord.servicekit.due;

/// Work that is due in rows of a table. A bean of this type is asked to work each second, which finds what a crash or another
/// process left, and as soon as a transaction says that [work is due][WorkIsDue]; never twice at a time in one process.
public interface DueWork {
    /// Does all that is due now.
    void work();
}
