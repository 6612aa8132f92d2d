package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName(
        "Slow clients hold up nobody, and nobody is talked into another protocol (OWASP API4,"
                + " API8)")
class ConnectionsTest {
    private static final int SLOW = 300;
    private static final int PATIENCE_MS = 60_000;
    private static final String AUTHORIZED =
            "GET /v1/contracts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n";

    /// Each of them has begun a request and does not end its headers (slowloris).
    @Test
    void whoNeverEndsARequestHoldsUpNobody() throws IOException {
        String token = Tokens.payer("payer-slow", "slow");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                Socket socket = connect();
                slow.add(socket);
                socket.getOutputStream().write(AUTHORIZED.formatted(token).getBytes(US_ASCII));
            }
            for (int request = 0; request < 10; request++) {
                given().auth()
                        .oauth2(Tokens.payer("payer-quick", "quick"))
                        .get("/v1/rosters")
                        .then()
                        .statusCode(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void anUpgradeToHttp2IsNotTaken() throws IOException {
        try (Socket socket = connect()) {
            String asked =
                    AUTHORIZED.formatted(Tokens.payer("payer-h2c", "h2c"))
                            + "Connection: Upgrade, HTTP2-Settings\r\n"
                            + "Upgrade: h2c\r\n"
                            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(US_ASCII));
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                .readLine();
    }
}
