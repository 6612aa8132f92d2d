package care.accord.reconciliation.webhook.events;

import care.accord.messages.address.PublicAddress;
import care.accord.reconciliation.webhook.Answer;
import care.accord.reconciliation.webhook.Reach;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Posts a message to the address its receiver named: to an allowed address, looked up and checked with every attempt and then
/// connected to, without following redirects, in little time. Of the answer it reads the head; the connection is closed on the
/// rest. Addresses may hold secrets: they are in no trace and in no metric.
@ApplicationScoped
class Sender {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PER_SERVER = 64;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final HttpClient client;
    private final Limits limits;
    private final Clock clock;

    /// What an attempt may not exceed.
    ///
    /// @param allowed addresses
    /// @param patience from the request to the head of the answer
    record Limits(Predicate<InetAddress> allowed, Duration patience) {}

    @Inject
    Sender(Vertx vertx, Settings settings, Clock clock) {
        this(
                vertx,
                new HttpClientOptions(),
                new Limits(allowed(settings.reach()), settings.patience()),
                clock);
    }

    Sender(Vertx vertx, HttpClientOptions options, Limits limits, Clock clock) {
        int connectPatience = Math.toIntExact(CONNECT_PATIENCE.toMillis());
        this.client =
                vertx.createHttpClient(
                        options.setTracingPolicy(TracingPolicy.IGNORE)
                                .setConnectTimeout(connectPatience)
                                .setMaxPoolSize(MOST_PER_SERVER)
                                .setKeepAlive(false));
        this.limits = limits;
        this.clock = clock;
    }

    static Predicate<InetAddress> allowed(Reach reach) {
        return switch (reach) {
            case INTERNET -> PublicAddress::is;
            case LOOPBACK_TOO ->
                    address -> address.isLoopbackAddress() || PublicAddress.is(address);
        };
    }

    /// Waits for the answer; never on the event loop.
    Answer post(String url, Map<String, String> headers, String body) {
        URI address = URI.create(url);
        Optional<InetAddress> server = PublicAddress.behind(address.getHost(), limits.allowed());
        if (server.isEmpty()) {
            return new Answer.Silence("the name leads to no address that is allowed");
        }
        Future<Answer> answer =
                client.request(request(address, server.get(), headers))
                        .compose(sent -> answer(sent, body));
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(
                            limits.patience().plus(CONNECT_PATIENCE).toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("the attempt was interrupted");
        } catch (ExecutionException e) {
            return new Answer.Silence(
                    e.getCause() instanceof TimeoutException
                            ? "no answer in time"
                            : "no connection, or none that holds");
        } catch (TimeoutException e) {
            return new Answer.Silence("no answer in time");
        }
    }

    private RequestOptions request(URI address, InetAddress server, Map<String, String> headers) {
        boolean secure = "https".equals(address.getScheme());
        int named = address.getPort();
        int port = named >= 0 ? named : secure ? HTTPS : HTTP;
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setSsl(secure)
                        .setHost(address.getHost())
                        .setPort(port)
                        .setServer(SocketAddress.inetSocketAddress(port, server.getHostAddress()))
                        .setURI(
                                address.getRawQuery() == null
                                        ? path
                                        : path + "?" + address.getRawQuery())
                        .setFollowRedirects(false)
                        .setTimeout(limits.patience().toMillis());
        headers.forEach(request::putHeader);
        return request;
    }

    private Future<Answer> answer(HttpClientRequest sent, String body) {
        Promise<Answer> answer = Promise.promise();
        sent.send(body)
                .onSuccess(head -> {
                    head.exceptionHandler(_ -> {});
                    answer.complete(
                            Answer.Status.of(
                                    head.statusCode(),
                                    head.getHeader("Retry-After"),
                                    clock.instant()));
                    sent.reset();
                })
                .onFailure(answer::fail);
        return answer.future();
    }
}
