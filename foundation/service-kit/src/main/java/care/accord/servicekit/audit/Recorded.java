package care.accord.servicekit.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// What becomes one event of a tenant's trail.
sealed interface Recorded permits Access, Disclosure {
    Instant at();

    /// In whose trail it stands.
    String tenant();

    /// The person who asked, as far as that tenant is told.
    String subject();

    /// The client that asked, or what stands for it.
    String client();

    /// Code of audit-event-outcome.
    String outcome();

    /// From the root, as it was sent; paths name nobody.
    String path();

    ObjectNode event();
}
