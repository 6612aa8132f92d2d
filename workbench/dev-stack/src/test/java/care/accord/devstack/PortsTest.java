package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ports follow a base, move alone when told, and are free before anything starts")
class PortsTest {
    @ParameterizedTest(name = "{0} is port {1}")
    @CsvSource({
        "GATEWAY, 18080",
        "ATTRIBUTION, 18081",
        "METRICS, 18082",
        "RECONCILIATION, 18083",
        "KEYCLOAK, 18084",
        "KEYCLOAK_MANAGEMENT, 18085",
        "POSTGRES, 18086",
        "KAFKA, 18087",
        "KAFKA_CONTROLLER, 18088"
    })
    void usualPorts(Port port, int number) {
        assertThat(Ports.of(Map.of()).number(port)).isEqualTo(number);
    }

    @Test
    void aBaseMovesAllAndAVariableMovesOne() {
        Ports ports = Ports.of(Map.of("ACCORD_PORTS_FROM", "9000", "ACCORD_PORT_KAFKA", "9092"));

        assertThat(ports.number(Port.GATEWAY)).isEqualTo(9000);
        assertThat(ports.number(Port.KAFKA)).isEqualTo(9092);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ACCORD_PORTS_FROM   | lots  | ACCORD_PORTS_FROM=lots is not a port; use a number from 1 to 65535
                    ACCORD_PORT_METRICS | 0     | ACCORD_PORT_METRICS=0 is not a port; use a number from 1 to 65535
                    ACCORD_PORT_METRICS | 70000 | ACCORD_PORT_METRICS=70000 is not a port; use a number from 1 to 65535
                    ACCORD_PORT_METRICS | 18080 | port 18080 is asked for by both gateway and metrics; set ACCORD_PORT_METRICS to another one
                    """)
    void whatCannotBeAPortIsRefused(String variable, String value, String message) {
        assertThatThrownBy(() -> Ports.of(Map.of(variable, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessage(message);
    }

    @Test
    void aBusyPortIsNamedWithWhatWantsItAndTheWayOut() throws IOException {
        try (var other = new ServerSocket(0)) {
            int busy = other.getLocalPort();
            Ports ports = Ports.of(Map.of("ACCORD_PORT_KAFKA", Integer.toString(busy)));

            assertThatThrownBy(() -> ports.requireFree(List.of(Port.KAFKA)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "port %d is busy and kafka wants it; free it (./accord down, if Accord has it) or choose others with ACCORD_PORTS_FROM=<first of 9 ports> or ACCORD_PORT_KAFKA=<port>",
                            busy);
        }
    }
}
