package care.accord.population.store.depot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// An object of a bucket, read in parts. Its end, where a Parquet file describes itself, is on its way as soon as it is open;
/// what is expected is fetched in as few requests as can be, all at once.
final class S3File implements DepotFile {
    /// Holds the description of most files, and the whole of small ones.
    private static final int END = 1 << 16;

    /// What is read and thrown away sooner than a request more is made.
    static final int GAP = 1 << 14;

    private final S3Depot depot;
    private final String name;
    private final Future<S3Part> end;
    private volatile List<Expected> expected = List.of();

    private record Expected(Span span, Future<S3Part> part) {
        boolean covers(long position, long length) {
            return position >= span.position() && position + length <= span.end();
        }
    }

    S3File(S3Depot depot, String name) {
        this.depot = depot;
        this.name = name;
        end = depot.fetch(name, "-" + END);
    }

    @Override
    public long size() throws IOException {
        return arrived(end).size();
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        if (position < 0 || position > size() - length) {
            throw new EOFException();
        }
        if (length == 0) {
            return new byte[0];
        }
        if (arrived(end).covers(position, length)) {
            return arrived(end).slice(position, length);
        }
        for (Expected one : expected) {
            if (one.covers(position, length)) {
                return arrived(one.part).slice(position, length);
            }
        }
        Span span = new Span(position, length);
        return arrived(depot.fetch(name, range(span))).slice(position, length);
    }

    private static String range(Span span) {
        return span.position() + "-" + (span.end() - 1);
    }

    @Override
    public void expect(List<Span> spans) throws IOException {
        S3Part here = arrived(end);
        List<Expected> fetched = new ArrayList<>();
        for (Span span : joined(spans)) {
            // Past the end of the object there is nothing to fetch; reading it is what fails.
            if (!here.covers(span.position(), span.length()) && span.end() <= here.size()) {
                fetched.add(new Expected(span, depot.fetch(name, range(span))));
            }
        }
        expected = List.copyOf(fetched);
    }

    /// The same spans, those that nearly touch as one.
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::position)).toList()) {
            Span last = joined.isEmpty() ? span : joined.getLast();
            if (!joined.isEmpty()
                    && span.position() - last.end() <= GAP
                    && span.end() - last.position() <= Integer.MAX_VALUE - 8) {
                long to = Math.max(last.end(), span.end());
                joined.set(joined.size() - 1, new Span(last.position(), to - last.position()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static S3Part arrived(Future<S3Part> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("A part of an object was not fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    @Override
    public void close() {
        end.cancel(true);
        expected.forEach(one -> one.part.cancel(true));
    }
}
