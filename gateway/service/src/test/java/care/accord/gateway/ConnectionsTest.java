package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
    private static final int UNDER_WAY = 64;
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

    /// The services behind answer one request after the other here: one whose body does not come would keep all others waiting.
    @Test
    void whoSendsABodySlowlyHoldsNoServiceUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                slow.add(begun(Tokens.payer("payer-slow-body-" + client, "slow")));
            }
            for (int request = 0; request < 10; request++) {
                given().auth()
                        .oauth2(Tokens.payer("payer-quick-body", "quick"))
                        .body("{}")
                        .contentType("application/json")
                        .post("/v1/contracts")
                        .then()
                        .statusCode(200)
                        .body("bodyLength", equalTo(2));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoHasManyRequestsUnderWayWaitsUntilOneIsAnswered() throws IOException {
        String busy = Tokens.payer("payer-busy", "busy");
        List<Socket> begun = new ArrayList<>();
        try {
            for (int request = 1; request < UNDER_WAY; request++) {
                begun.add(begun(busy));
            }
            // Whoever comes first takes the last place: the question, or what is begun before it.
            Patience.until(
                            "as many requests under way as there may be",
                            () -> {
                                begin(busy, begun);
                                return ask(busy);
                            },
                            answer -> answer.statusCode() == 429)
                    .then()
                    .header("Retry-After", "1")
                    .body("code", equalTo("too-many-at-once"));
            assertThat(ask(Tokens.payer("payer-busy", "colleague")).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : begun) {
                socket.close();
            }
        }
        Patience.until("all of them ended", () -> ask(busy).statusCode(), status -> status == 200);
    }

    private static void begin(String token, List<Socket> begun) {
        try {
            begun.add(begun(token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/v1/contracts");
    }

    /// A request of whose body the beginning has come.
    private static Socket begun(String token) throws IOException {
        Socket socket = connect();
        String head =
                AUTHORIZED.replace("GET", "POST").formatted(token)
                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    @Test
    void whoAsksWhetherTheBodyIsWantedIsTold() throws IOException {
        try (Socket socket = connect()) {
            String head =
                    AUTHORIZED
                                    .replace("GET", "POST")
                                    .formatted(Tokens.payer("payer-polite", "polite"))
                            + "Expect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            socket.getOutputStream().write("{}".getBytes(US_ASCII));
            assertThat(answer.lines()).contains("HTTP/1.1 200 OK");
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
