package care.accord.population.store.depot;

import java.io.EOFException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes of an object, and where they lie in it.
final class S3Part {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+)");

    private final long position;
    private final byte[] bytes;
    private final long size;

    private S3Part(long position, byte[] bytes, long size) {
        this.position = position;
        this.bytes = bytes;
        this.size = size;
    }

    /// @param contentRange as the server says; a server that sends none sent the whole object
    static S3Part of(@Nullable String contentRange, byte[] bytes) {
        Matcher range = RANGE.matcher(contentRange == null ? "" : contentRange);
        return range.matches()
                ? new S3Part(Long.parseLong(range.group(1)), bytes, Long.parseLong(range.group(2)))
                : new S3Part(0, bytes, bytes.length);
    }

    /// Of the whole object.
    long size() {
        return size;
    }

    boolean covers(long from, long length) {
        return from >= position && from + length <= position + bytes.length;
    }

    byte[] slice(long from, int length) throws EOFException {
        if (!covers(from, length)) {
            throw new EOFException();
        }
        int start = Math.toIntExact(from - position);
        return Arrays.copyOfRange(bytes, start, start + length);
    }
}
