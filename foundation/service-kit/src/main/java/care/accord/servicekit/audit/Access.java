package care.accord.servicekit.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request that was answered, or refused.
///
/// @param service the service that answered
/// @param path from the root, as it was sent; paths name nobody
/// @param query as it was sent, empty without
/// @param rows how many rows of a list were disclosed, where the answer is one
/// @param emergency why glass was broken, where it was
record Access(
        Instant at,
        String service,
        Agent agent,
        String method,
        String path,
        String query,
        int status,
        @Nullable Integer rows,
        @Nullable String emergency)
        implements Recorded {
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    /// Who asked, as the token says.
    ///
    /// @param tokenId the `jti` of the token
    /// @param address of the connection
    record Agent(
            String tenant,
            String subject,
            String name,
            String client,
            String tokenId,
            String address) {}

    Access withoutQuery() {
        return new Access(at, service, agent, method, path, "", status, rows, emergency);
    }

    boolean discloses() {
        return status < FIRST_REFUSAL;
    }

    @Override
    public String tenant() {
        return agent.tenant();
    }

    @Override
    public String subject() {
        return agent.subject();
    }

    @Override
    public String client() {
        return agent.client();
    }

    @Override
    public ObjectNode event() {
        return AuditEvents.of(this);
    }

    @Override
    public String outcome() {
        if (discloses()) {
            return "0";
        }
        return status < FIRST_FAILURE ? "4" : "8";
    }
}
