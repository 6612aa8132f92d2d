package care.accord.devstack;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The processes the platform is made of. They stop in the order of [#STOPPING], so that whoever depends on a server
/// is gone before it.
public enum Member {
    POSTGRES(Port.POSTGRES),
    KAFKA(Port.KAFKA),
    KEYCLOAK(Port.KEYCLOAK),
    ATTRIBUTION(Port.ATTRIBUTION),
    METRICS(Port.METRICS),
    RECONCILIATION(Port.RECONCILIATION),
    GATEWAY(Port.GATEWAY);

    /// What is not ours: the servers every service needs.
    public static final Set<Member> SERVERS = Set.copyOf(EnumSet.of(POSTGRES, KAFKA, KEYCLOAK));

    public static final Set<Member> ALL = Set.copyOf(EnumSet.allOf(Member.class));

    /// Those of one step stop together; a step begins when the one before has ended.
    static final List<Set<Member>> STOPPING =
            List.of(
                    EnumSet.of(GATEWAY, ATTRIBUTION, METRICS, RECONCILIATION),
                    EnumSet.of(KEYCLOAK),
                    EnumSet.of(KAFKA),
                    EnumSet.of(POSTGRES));

    private final Port port;

    Member(Port port) {
        this.port = port;
    }

    /// The port other processes talk to.
    public Port port() {
        return port;
    }

    /// Every port it listens on.
    List<Port> ports() {
        return switch (this) {
            case KAFKA -> List.of(port, Port.KAFKA_CONTROLLER);
            case KEYCLOAK -> List.of(port, Port.KEYCLOAK_MANAGEMENT);
            case POSTGRES, ATTRIBUTION, METRICS, RECONCILIATION, GATEWAY -> List.of(port);
        };
    }

    boolean isService() {
        return !SERVERS.contains(this);
    }

    /// The name of its log, its database and its entry in `status`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
