package care.accord.population.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a packed file holds, read as it is unpacked and never beyond the limits: a file that unpacks to more than text of
/// these kinds can be packed from is refused, not unpacked.
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private final long packed;
    private long left;

    /// How much may come out of a file.
    ///
    /// @param times of its packed size
    /// @param always bytes that may come out of any file, however small
    /// @param most bytes that may come out of any file, however large
    record Limits(long times, long always, long most) {
        /// Tables of text pack by five to forty times; deflate cannot do more than about a thousand.
        static final Limits USUAL = new Limits(400, 64L << 20, 256L << 30);

        long of(long packed) {
            long byRatio = packed > most / times ? most : times * packed;
            return Math.min(most, Math.max(always, byRatio));
        }

        String exceeded(long packed) {
            return of(packed) == most
                    ? "the file unpacks to more than %d bytes: send it in parts".formatted(most)
                    : "the file unpacks to more than %d times its size".formatted(times);
        }
    }

    private Unpacked(InputStream content, long packed, Limits limits) {
        super(content);
        this.limits = limits;
        this.packed = packed;
        left = limits.of(packed);
    }

    /// @param size of the file
    static InputStream gzip(InputStream file, long size, Limits limits) throws IOException {
        return new BufferedInputStream(
                new Unpacked(new GZIPInputStream(file, BUFFER), size, limits), BUFFER);
    }

    /// The one file of a zip, which may be packed in no other way. Closing it closes the zip.
    static InputStream zip(FeedFile feed, Limits limits) throws IOException {
        ZipFile zip = open(feed);
        try {
            return open(feed, zip, only(zip), limits);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /// A file of a zip of several. Closing it closes the zip.
    static InputStream entry(FeedFile feed, String name, Limits limits) throws IOException {
        ZipFile zip = open(feed);
        try {
            return open(feed, zip, Objects.requireNonNull(zip.getEntry(name), name), limits);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /// What the files of a zip are called; folders are left out.
    static List<String> entries(FeedFile feed) throws IOException {
        try (ZipFile zip = open(feed)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static ZipFile open(FeedFile feed) throws IOException {
        try {
            return new ZipFile(feed.path().toFile());
        } catch (ZipException | IllegalArgumentException _) {
            throw new FeedText.Unreadable("the zip is damaged or cut off: send it again");
        }
    }

    private static InputStream open(FeedFile feed, ZipFile zip, ZipEntry only, Limits limits)
            throws IOException {
        long size = java.nio.file.Files.size(feed.path());
        if (only.getSize() > limits.of(size)) {
            throw new FeedText.Unreadable(limits.exceeded(size));
        }
        InputStream watched =
                new WatchedStream(
                        ZippedContent.open(zip, only), 0, only.getSize(), feed.progress());
        return new BufferedInputStream(new OfZip(watched, zip), BUFFER);
    }

    private static ZipEntry only(ZipFile zip) throws FeedText.Unreadable {
        if (zip.size() != 1) {
            throw new FeedText.Unreadable(
                    "the zip has %d entries: send each file alone, in a zip of one"
                            .formatted(zip.size()));
        }
        ZipEntry entry = zip.entries().nextElement();
        if (entry.isDirectory()) {
            throw new FeedText.Unreadable("the zip has a folder and no file");
        }
        return entry;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        pass(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        pass(Math.max(0, count));
        return count;
    }

    private void pass(int count) throws FeedText.Unreadable {
        left -= count;
        if (left < 0) {
            throw new FeedText.Unreadable(limits.exceeded(packed));
        }
    }

    /// Says that it was a zip when its content is damaged.
    private static final class OfZip extends FilterInputStream {
        private final ZipFile zip;

        OfZip(InputStream content, ZipFile zip) {
            super(content);
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException _) {
                throw new FeedText.Unreadable("the zip is damaged: send it again");
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
