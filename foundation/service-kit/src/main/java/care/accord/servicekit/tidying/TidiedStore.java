package care.accord.servicekit.tidying;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// A store of files that a service publishes in. A bean of this type is tidied on a schedule; what it publishes, it publishes
/// [while it may][PublishingLock#publishing].
public interface TidiedStore {
    /// What it holds, for the log and the meters: one word.
    String holds();

    /// Whose files it has.
    List<String> tenants() throws IOException;

    /// Looks for what a tenant's publications left, which disturbs nobody.
    ///
    /// @param before what was kept since stays
    /// @throws IOException if the place does not let itself be listed: then nothing else of it is tried
    /// @throws IllegalStateException if the tenant's files cannot be told apart; its message names files and nobody
    Found leftovers(String tenant, Instant before) throws IOException;

    /// What was found.
    interface Found {
        boolean isEmpty();

        /// Removes it. Asked for while nobody publishes for the tenant.
        Removed remove() throws IOException;
    }

    /// What is gone.
    record Removed(long files, long bytes) {}
}
