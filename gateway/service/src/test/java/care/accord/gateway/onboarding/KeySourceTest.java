package care.accord.gateway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.messages.address.PublicAddress;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "A key set is read from where its owner says, and from nowhere that could do harm (OWASP API7)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeySourceTest {
    private static final String PASSWORD = "only-for-this-test";
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"%s\",\"e\":\"AQAB\"}]}"
                    .formatted(Base64.getUrlEncoder().encodeToString(new byte[256]));

    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeAll
    void serve(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path store = folder.resolve("store.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        HttpServer server =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setSsl(true)
                                        .setKeyCertOptions(
                                                new PfxOptions()
                                                        .setPath(store.toString())
                                                        .setPassword(PASSWORD)))
                        .requestHandler(request -> {
                            switch (Objects.requireNonNullElse(request.path(), "")) {
                                case "/keys" -> request.response().end(KEYS);
                                case "/large" -> request.response().end("x".repeat(100_000));
                                case "/elsewhere" ->
                                        request.response()
                                                .setStatusCode(302)
                                                .putHeader("Location", "/keys")
                                                .end();
                                default -> request.response().end("<html>");
                            }
                        });
        port =
                server.listen(0, "localhost")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(1, TimeUnit.MINUTES)
                        .actualPort();
    }

    @AfterAll
    void stop() {
        vertx.close();
    }

    @Test
    void keysAreRead() {
        KeySource source =
                new KeySource(
                        vertx,
                        new HttpClientOptions().setTrustAll(true).setVerifyHost(false),
                        _ -> true);
        assertThat(source.read("https://localhost:%d/keys".formatted(port)).toJson())
                .contains("\"kid\":\"a\"", "\"alg\":\"RS384\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/elsewhere", "/page"})
    void whatIsNoKeySetIsRefused(String path) {
        KeySource source =
                new KeySource(
                        vertx,
                        new HttpClientOptions().setTrustAll(true).setVerifyHost(false),
                        _ -> true);
        assertThatThrownBy(() -> source.read("https://localhost:%d%s".formatted(port, path)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aServerNobodyVouchesForIsRefused() {
        KeySource source = new KeySource(vertx, new HttpClientOptions(), _ -> true);
        assertThatThrownBy(() -> source.read("https://localhost:%d/keys".formatted(port)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:%d/keys",
                "https://127.0.0.1:%d/keys",
                "https://name.that.does.not.exist.invalid:%d/keys"
            })
    void whatIsNotPublicIsNotEvenAsked(String address) {
        KeySource source =
                new KeySource(vertx, new HttpClientOptions().setTrustAll(true), PublicAddress::is);
        assertThatThrownBy(() -> source.read(address.formatted(port)))
                .isInstanceOf(Refusal.class)
                .hasMessage("'jwksUrl' must lie in the public internet");
    }
}
