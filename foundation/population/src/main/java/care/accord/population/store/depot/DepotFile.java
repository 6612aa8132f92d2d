package care.accord.population.store.depot;

import java.io.IOException;
import java.util.List;

/// An object that is read in parts, by many threads. An object that ends before a part does is an [java.io.EOFException].
public interface DepotFile extends AutoCloseable {
    /// Some bytes in a row.
    record Span(long position, long length) {
        public long end() {
            return position + length;
        }
    }

    long size() throws IOException;

    byte[] read(long position, int length) throws IOException;

    /// Says once what will be read. A depot with a long way to it fetches all of it at once; others need not care.
    void expect(List<Span> spans) throws IOException;

    @Override
    void close() throws IOException;
}
