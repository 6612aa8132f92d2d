package care.accord.gateway.routes;

import care.accord.gateway.access.Problems;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;

/// The way to one service. While the service cannot be reached, callers hear so at once, and only now and then one of them
/// waits for another try.
final class ServiceProxy implements ProxyInterceptor {
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final long NO_LIMIT = -1;

    private final Origin origin;
    private final CircuitBreaker breaker;

    private final Vertx vertx;
    private final SlowestBody slowest;

    private ServiceProxy(Origin origin, CircuitBreaker breaker, Vertx vertx, SlowestBody slowest) {
        this.origin = origin;
        this.breaker = breaker;
        this.vertx = vertx;
        this.slowest = slowest;
    }

    static HttpProxy to(Origin origin, HttpClient client, Vertx vertx, SlowestBody slowest) {
        CircuitBreaker breaker =
                CircuitBreaker.create(
                                origin.name(),
                                vertx,
                                new CircuitBreakerOptions()
                                        .setMaxFailures(FAILURES_BEFORE_PAUSE)
                                        .setTimeout(NO_LIMIT)
                                        .setResetTimeout(Problems.RETRY_AFTER.toMillis()))
                        .failurePolicy(ServiceProxy::isOutOfReach);
        return HttpProxy.reverseProxy(client)
                .origin(origin.port(), origin.host())
                .addInterceptor(new ServiceProxy(origin, breaker, vertx, slowest));
    }

    /// A caller who hangs up, or a service that breaks off one answer, says nothing about the next.
    private static boolean isOutOfReach(Future<?> answer) {
        return answer.cause() instanceof ConnectException
                || answer.cause() instanceof UnknownHostException;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest incoming = context.request().proxiedRequest();
        if (!IncomingBody.isOf(incoming)) {
            return ask(context);
        }
        return IncomingBody.of(incoming, vertx, slowest)
                .compose(body -> {
                    context.request().setBody(body);
                    return ask(context);
                });
    }

    private Future<ProxyResponse> ask(ProxyContext context) {
        return breaker.execute(
                        (Promise<ProxyResponse> answer) -> context.sendRequest().onComplete(answer))
                .otherwise(_ -> unavailable(context));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response().headers().add(HttpHeaders.CACHE_CONTROL, "no-store");
        return context.sendResponse();
    }

    private ProxyResponse unavailable(ProxyContext context) {
        ProxyRequest request = context.request();
        String path = Problems.pathOf(request.proxiedRequest());
        Buffer problem = Problems.unavailable(origin.name(), path).toBuffer();
        return request.release()
                .response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.mediaType(path))
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problems.RETRY_AFTER.toSeconds()))
                .setBody(Body.body(problem));
    }
}
