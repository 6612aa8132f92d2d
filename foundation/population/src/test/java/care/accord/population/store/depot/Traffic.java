package care.accord.population.store.depot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// Sees what a depot asks of its server and gets, and breaks off where a test wants it to.
public final class Traffic implements ExecutionInterceptor {
    private final List<Transfer> reads = new ArrayList<>();
    private volatile Predicate<String> breaking = _ -> false;
    private final AtomicInteger lost = new AtomicInteger();

    /// A part of an object that was read.
    ///
    /// @param bytes that came
    public record Transfer(String key, String range, long bytes) {}

    /// A depot at a location whose traffic this sees.
    public Depot depot(String location) {
        S3Location s3 = S3Location.parse(location);
        return new S3Depot(
                s3,
                S3Depot.client(s3)
                        .overrideConfiguration(client -> client.addExecutionInterceptor(this))
                        .build());
    }

    /// From now on the process dies when it is about to put such an object.
    public void dieBeforePutting(Predicate<String> key) {
        breaking = key;
    }

    /// The answers to the next so many puts get lost: the server has done what it was asked, and is asked again.
    public void loseAnswers(int count) {
        lost.set(count);
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        boolean loses =
                context.request() instanceof PutObjectRequest
                        && lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return loses
                ? context.httpResponse().toBuilder().statusCode(503).build()
                : context.httpResponse();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof PutObjectRequest put && breaking.test(put.key())) {
            throw new Died();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof GetObjectRequest get
                && context.response() instanceof GetObjectResponse got) {
            synchronized (reads) {
                reads.add(
                        new Transfer(get.key(), String.valueOf(get.range()), got.contentLength()));
            }
        }
    }

    /// What was read so far of objects whose name contains this.
    public List<Transfer> reads(String name) {
        synchronized (reads) {
            return reads.stream().filter(read -> read.key().contains(name)).toList();
        }
    }

    /// Stands for the end of a process.
    public static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }
}
