package care.accord.servicekit.upload;

import care.accord.servicekit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// A file that grows piece by piece, by one request at a time: a lock of the operating system, which a killed process loses,
/// keeps others out.
final class PartialFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /// What is lost at most of a request that was cut off by a crash.
    private static final long CHECKPOINT_BYTES = 16L << 20;

    private final FileChannel channel;
    private final FileLock lock;
    private final long largestBytes;

    private PartialFile(FileChannel channel, FileLock lock, long largestBytes) {
        this.channel = channel;
        this.lock = lock;
        this.largestBytes = largestBytes;
    }

    /// @throws Problem 409 while another request is writing
    static PartialFile open(Path path, long largestBytes) {
        try {
            Files.createDirectories(path.getParent());
            FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Problem.conflict(
                        "upload-busy",
                        "Another request is writing to this upload: wait for it, then ask with HEAD how far it came");
            }
            return new PartialFile(channel, lock, largestBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploads folder cannot be written", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /// What a request adds.
    ///
    /// @param length of the whole file, where it is known
    /// @param digest of the part, where it is stated
    record Part(long offset, Optional<Long> length, Optional<ContentDigest> digest) {}

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The uploads folder cannot be read", e);
        }
    }

    /// Appends a body; bytes beyond the offset that were never acknowledged are written over.
    ///
    /// @param reached told how far the file is each time that is synced to disk
    void append(Part part, InputStream body, LongConsumer reached) {
        try {
            channel.truncate(part.offset());
            channel.position(part.offset());
            MessageDigest digest = Uploads.sha256();
            byte[] buffer = new byte[BUFFER];
            long at = part.offset();
            long synced = at;
            for (int read = read(body, buffer, reached); read >= 0; ) {
                at += read;
                requireRoom(part, at);
                digest.update(buffer, 0, read);
                write(ByteBuffer.wrap(buffer, 0, read));
                if (part.digest().isEmpty() && at - synced >= CHECKPOINT_BYTES) {
                    sync(reached);
                    synced = at;
                }
                read = read(body, buffer, reached);
            }
            verify(part, digest);
            sync(reached);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploads folder cannot be written", e);
        }
    }

    private void verify(Part part, MessageDigest digest) throws IOException {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (part.digest().filter(stated -> !stated.sha256().equals(sha256)).isPresent()) {
            channel.truncate(part.offset());
            throw Problem.badRequest(
                    "checksum-mismatch",
                    "The body's SHA-256 is not the one that Content-Digest states: this part was damaged on its way; send it again");
        }
    }

    private void requireRoom(Part part, long bytes) throws IOException {
        long room = Math.min(largestBytes, part.length().orElse(Long.MAX_VALUE));
        if (bytes > room) {
            channel.truncate(part.offset());
            throw bytes > largestBytes
                    ? Uploads.tooLarge(largestBytes)
                    : Problem.badRequest(
                            "inconsistent-upload-length",
                            "The upload was to have %d bytes in all, and this part goes beyond"
                                    .formatted(room));
        }
    }

    /// Reads on; when the connection breaks, what has arrived is kept.
    private int read(InputStream body, byte[] buffer, LongConsumer reached) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException | RuntimeException broken) {
            sync(reached);
            throw Problem.badRequest(
                    "upload-interrupted",
                    "The request ended early: ask with HEAD how far the upload came and continue from there");
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void sync(LongConsumer reached) throws IOException {
        channel.force(true);
        reached.accept(channel.position());
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be closed", e);
        }
    }
}
