package care.accord.population.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells how many bytes were read.
public final class WatchedStream extends FilterInputStream {
    private final Progress progress;
    private final long total;
    private long done;

    /// @param before bytes read of the same feed already
    /// @param total bytes of the feed
    public WatchedStream(InputStream in, long before, long total, Progress progress) {
        super(in);
        this.progress = progress;
        this.total = total;
        done = before;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        tell(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        tell(skipped);
        return skipped;
    }

    private void tell(long count) {
        if (count > 0) {
            done += count;
            progress.at(done, total);
        }
    }
}
