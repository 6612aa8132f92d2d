package care.accord.gateway.onboarding;

import care.accord.messages.address.PublicAddress;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Reads a client's key set from the address its owner names, once, when told: by https, from a public address, without
/// following redirects, a small answer in little time. It connects to the very address that was checked, so a name that means
/// something else a moment later leads nowhere.
@ApplicationScoped
class KeySource {
    private static final int LARGEST_ANSWER = 65_536;
    private static final int PATIENCE_MS = 5_000;
    private static final int HTTPS = 443;
    private static final int OK = 200;

    private final HttpClient client;
    private final Predicate<InetAddress> allowed;

    @Inject
    KeySource(Vertx vertx) {
        this(vertx, new HttpClientOptions(), PublicAddress::is);
    }

    KeySource(Vertx vertx, HttpClientOptions options, Predicate<InetAddress> allowed) {
        this.client =
                vertx.createHttpClient(options.setConnectTimeout(PATIENCE_MS).setKeepAlive(false));
        this.allowed = allowed;
    }

    /// Waits for the answer; never on the event loop.
    KeySet read(String text) {
        URI address = checked(text);
        InetAddress server = resolved(address);
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setSsl(true)
                        .setHost(address.getHost())
                        .setPort(port)
                        .setServer(SocketAddress.inetSocketAddress(port, server.getHostAddress()))
                        .setURI(address.getRawPath())
                        .setFollowRedirects(false)
                        .setTimeout(PATIENCE_MS)
                        .putHeader("Accept", "application/json");
        try {
            return KeySet.parse(
                    client.request(request)
                            .compose(sent -> sent.send().compose(KeySource::body))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(2L * PATIENCE_MS, TimeUnit.MILLISECONDS)
                            .toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable("the request was interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw unreadable("it does not answer as it should");
        }
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        if (answer.statusCode() != OK) {
            return Future.failedFuture("status " + answer.statusCode());
        }
        Buffer read = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        answer.handler(chunk -> {
            read.appendBuffer(chunk);
            if (read.length() > LARGEST_ANSWER) {
                answer.request().reset();
                whole.tryFail("too large");
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(_ -> whole.tryComplete(read));
        return whole.future();
    }

    private static URI checked(String text) {
        try {
            URI address = new URI(text);
            boolean plain =
                    "https".equals(address.getScheme())
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null
                            && address.getRawQuery() == null
                            && !address.getRawPath().isEmpty();
            if (plain) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw Refusal.invalid(
                "address-not-allowed",
                "'jwksUrl' must be an https address with a path and without user, query or fragment");
    }

    private InetAddress resolved(URI address) {
        return PublicAddress.behind(address.getHost(), allowed)
                .orElseThrow(() ->
                        Refusal.invalid(
                                "address-not-allowed",
                                "'jwksUrl' must lie in the public internet"));
    }

    private static Refusal unreadable(String why) {
        return Refusal.invalid("keys-unreadable", "The keys cannot be read from 'jwksUrl': " + why);
    }
}
