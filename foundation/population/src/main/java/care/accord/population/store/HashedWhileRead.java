package care.accord.population.store;

import care.accord.population.files.FeedFile;
import care.accord.population.files.Progress;
import care.accord.population.store.snapshot.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The hash of a feed that is being read, of the bytes that pass by. Whoever reads a feed in another way than once, from its
/// first byte to its last, leaves it to be hashed by itself.
final class HashedWhileRead implements Progress {
    private final FeedFile feed;
    private Passing latest = new Passing(InputStream.nullInputStream());

    HashedWhileRead(FeedFile feed) {
        this.feed = feed;
    }

    @Override
    public void at(long done, long total) {
        feed.progress().at(done, total);
    }

    @Override
    public InputStream over(InputStream file) {
        latest = new Passing(feed.progress().over(file));
        return latest;
    }

    /// SHA-256 of the feed, once it was read; of a folder, as [Sha256] has it.
    String sha256() throws IOException {
        boolean passed =
                Files.isRegularFile(feed.path())
                        && !latest.isSkipped
                        && latest.bytes == Files.size(feed.path());
        return passed ? HexFormat.of().formatHex(latest.digest.digest()) : Sha256.of(feed.path());
    }

    private static final class Passing extends FilterInputStream {
        private final MessageDigest digest = Sha256.digest();
        private long bytes;
        private boolean isSkipped;

        Passing(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                digest.update((byte) one);
                bytes++;
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
                bytes += count;
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            isSkipped = true;
            return super.skip(count);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
