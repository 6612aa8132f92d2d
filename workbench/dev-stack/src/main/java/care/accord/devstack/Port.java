package care.accord.devstack;

import java.util.Locale;

/// Every port the platform listens on, with its distance from the base port.
public enum Port {
    GATEWAY(0),
    ATTRIBUTION(1),
    METRICS(2),
    RECONCILIATION(3),
    KEYCLOAK(4),
    KEYCLOAK_MANAGEMENT(5),
    POSTGRES(6),
    KAFKA(7),
    KAFKA_CONTROLLER(8);

    private final int distance;

    Port(int distance) {
        this.distance = distance;
    }

    int after(int base) {
        return base + distance;
    }

    /// The environment variable that moves this port alone, such as `ACCORD_PORT_GATEWAY`.
    public String variable() {
        return "ACCORD_PORT_" + name();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
