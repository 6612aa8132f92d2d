package care.accord.reconciliation.webhook.events;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.webhook.Answer;
import care.accord.reconciliation.webhook.Reach;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
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
        "A message goes to where its receiver said, and to nowhere that could do harm (OWASP API7)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderTest {
    private static final String PASSWORD = "only-for-this-test";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-04-10T12:00:00Z"), ZoneOffset.UTC);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private PfxOptions certificate = new PfxOptions();
    private int secure;
    private int plain;

    @BeforeAll
    void serve(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        certificate = selfSigned(folder.resolve("store.p12").toString());
        secure = listen(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate));
        plain = listen(new HttpServerOptions());
    }

    private static PfxOptions selfSigned(String store) throws IOException, InterruptedException {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store)
                        .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new PfxOptions().setPath(store).setPassword(PASSWORD);
    }

    private int listen(HttpServerOptions options)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpServer server = vertx.createHttpServer(options).requestHandler(this::answer);
        return server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES)
                .actualPort();
    }

    private void answer(HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        asked.add(path);
        switch (path) {
            case "/elsewhere" ->
                    request.response()
                            .setStatusCode(302)
                            .putHeader("Location", "/never-asked")
                            .end();
            case "/later" ->
                    request.response().setStatusCode(429).putHeader("Retry-After", "90").end();
            case "/endless" ->
                    request.response()
                            .setChunked(true)
                            .setStatusCode(200)
                            .write("x".repeat(100_000));
            case "/silent" -> request.pause();
            default -> request.body().onSuccess(_ -> request.response().setStatusCode(204).end());
        }
    }

    @AfterAll
    void stop() {
        vertx.close();
    }

    @Test
    void aServerThatIsVouchedForIsTold() {
        Sender sender =
                sender(new HttpClientOptions().setTrustOptions(certificate), Reach.LOOPBACK_TOO);
        assertThat(post(sender, "https://localhost:%d/hooks".formatted(secure)))
                .isEqualTo(Answer.Status.of(204, null, CLOCK.instant()));
    }

    @Test
    void aServerNobodyVouchesForIsNot() {
        Sender sender = sender(new HttpClientOptions(), Reach.LOOPBACK_TOO);
        assertThat(post(sender, "https://localhost:%d/unvouched".formatted(secure)))
                .isEqualTo(new Answer.Silence("no connection, or none that holds"));
        assertThat(asked).doesNotContain("/unvouched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/inside",
                "http://127.0.0.1:%d/inside",
                "http://[::1]:%d/inside",
                "http://169.254.169.254:%d/inside",
                "http://name.that.does.not.exist.invalid:%d/inside"
            })
    void whatIsNotPublicIsNotEvenAsked(String url) {
        Sender sender = sender(new HttpClientOptions(), Reach.INTERNET);
        assertThat(post(sender, url.formatted(plain)))
                .isEqualTo(new Answer.Silence("the name leads to no address that is allowed"));
        assertThat(asked).doesNotContain("/inside");
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        assertThat(post("/elsewhere").text()).isEqualTo("HTTP 302");
        assertThat(asked).contains("/elsewhere").doesNotContain("/never-asked");
    }

    @Test
    void theReceiverMaySayWhenToComeBack() {
        assertThat(post("/later")).isEqualTo(Answer.Status.of(429, "90", CLOCK.instant()));
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        assertThat(post("/endless").text()).isEqualTo("HTTP 200");
    }

    @Test
    void whoSaysNothingIsNotWaitedForLong() {
        Sender sender =
                new Sender(
                        vertx,
                        new HttpClientOptions(),
                        new Sender.Limits(
                                Sender.allowed(Reach.LOOPBACK_TOO), Duration.ofMillis(300)),
                        CLOCK);
        assertThat(post(sender, "http://localhost:%d/silent".formatted(plain)))
                .isEqualTo(new Answer.Silence("no answer in time"));
    }

    @Test
    void aClosedDoorIsSilence() throws Exception {
        HttpServer closed = vertx.createHttpServer().requestHandler(_ -> {});
        int port =
                closed.listen(0, "localhost")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(1, TimeUnit.MINUTES)
                        .actualPort();
        closed.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        assertThat(
                        post(
                                sender(new HttpClientOptions(), Reach.LOOPBACK_TOO),
                                "http://localhost:%d/".formatted(port)))
                .isEqualTo(new Answer.Silence("no connection, or none that holds"));
    }

    private Answer post(String path) {
        return post(
                sender(new HttpClientOptions(), Reach.LOOPBACK_TOO),
                "http://localhost:%d%s".formatted(plain, path));
    }

    private static Answer post(Sender sender, String url) {
        return sender.post(url, Map.of("webhook-id", "e"), "{}");
    }

    private Sender sender(HttpClientOptions options, Reach reach) {
        return new Sender(
                vertx, options, new Sender.Limits(Sender.allowed(reach), PATIENCE), CLOCK);
    }
}
