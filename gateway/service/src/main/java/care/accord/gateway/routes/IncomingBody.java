package care.accord.gateway.routes;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import org.jspecify.annotations.Nullable;

/// The body of a request on its way in. A service is only asked once all of a small body, or the beginning of a large one, is
/// here: whoever sends slowly holds no connection to it meanwhile. Whoever sends more slowly than is allowed is cut off. Everything
/// happens on the event loop of the request.
final class IncomingBody implements ReadStream<Buffer> {
    /// Bytes that are waited for.
    static final int HELD = 64 * 1024;

    private static final long UNKNOWN = -1;

    private final HttpServerRequest request;
    private final Promise<Body> begun = Promise.promise();
    private @Nullable Buffer held = Buffer.buffer();
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;
    private long received;
    private long receivedBefore;
    private boolean isPaused;

    /// Whether it was we who waited, since somebody looked last.
    private boolean wasPaused;

    private IncomingBody(HttpServerRequest request) {
        this.request = request;
    }

    /// Whether there is one to wait for.
    static boolean isOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.equals("0"));
    }

    /// The body of a request that is paused, once enough of it is here.
    static Future<Body> of(HttpServerRequest request, Vertx vertx, SlowestBody slowest) {
        IncomingBody body = new IncomingBody(request);
        long looking =
                vertx.setPeriodic(
                        slowest.lookedAtEvery().toMillis(), _ -> body.cutOffIfSlow(slowest));
        request.handler(body::arrived)
                .endHandler(_ -> {
                    vertx.cancelTimer(looking);
                    body.ended();
                })
                .exceptionHandler(failure -> {
                    vertx.cancelTimer(looking);
                    body.failed(failure);
                })
                .resume();
        return body.begun.future();
    }

    private void arrived(Buffer part) {
        received += part.length();
        if (begun.future().isComplete()) {
            pass(part);
            return;
        }
        Buffer beginning = held == null ? part : held.appendBuffer(part);
        if (beginning.length() >= HELD) {
            pause();
            begun.complete(Body.body(this, length()));
        }
    }

    private long length() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }

    private void ended() {
        if (!begun.future().isComplete()) {
            begun.complete(Body.body(held == null ? Buffer.buffer() : held));
        } else if (endHandler != null) {
            endHandler.handle(null);
        }
    }

    private void failed(Throwable failure) {
        if (!begun.tryFail(failure) && exceptionHandler != null) {
            exceptionHandler.handle(failure);
        }
    }

    private void cutOffIfSlow(SlowestBody slowest) {
        if (!wasPaused && slowest.isUndercutBy(received - receivedBefore)) {
            request.connection().close();
        }
        receivedBefore = received;
        wasPaused = isPaused;
    }

    private void pass(Buffer part) {
        if (handler != null) {
            handler.handle(part);
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        isPaused = true;
        wasPaused = true;
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        isPaused = false;
        if (held != null) {
            Buffer beginning = held;
            held = null;
            pass(beginning);
        }
        if (!isPaused) {
            request.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> next) {
        handler = next;
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> next) {
        endHandler = next;
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> next) {
        exceptionHandler = next;
        return this;
    }
}
