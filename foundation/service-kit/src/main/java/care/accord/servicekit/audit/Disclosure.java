package care.accord.servicekit.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.SortedSet;

/// A request as the tenant is told whose rows it read while another tenant asked (45 CFR 164.528): which organization, in
/// which roles, when, and what kind of access to which object. Who it was, with which token, from where and with which query
/// is in the trail of whoever asked.
///
/// @param access the request, as it stands in the asking tenant's own trail
/// @param owner whose rows were read
/// @param roles of whoever asked
/// @param contracts which the rows are of
record Disclosure(Access access, String owner, SortedSet<String> roles, SortedSet<String> contracts)
        implements Recorded {
    private static final String NOT_TOLD = "-";

    @Override
    public Instant at() {
        return access.at();
    }

    @Override
    public String tenant() {
        return owner;
    }

    @Override
    public String subject() {
        return NOT_TOLD;
    }

    /// The organization that asked.
    @Override
    public String client() {
        return access.agent().tenant();
    }

    @Override
    public String outcome() {
        return access.outcome();
    }

    @Override
    public String path() {
        return access.path();
    }

    @Override
    public ObjectNode event() {
        return AuditEvents.of(this);
    }
}
