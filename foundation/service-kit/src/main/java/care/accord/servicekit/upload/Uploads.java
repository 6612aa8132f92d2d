package care.accord.servicekit.upload;

import care.accord.servicekit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A folder in which files wait for their verdict. A file is on the disk, synced, before it is acknowledged.
public class Uploads {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long largestBytes;

    public Uploads(Path folder, long largestBytes) {
        this.folder = folder;
        this.largestBytes = largestBytes;
    }

    /// Streams a body to disk; nothing of it remains unless its digest is the one stated.
    ///
    /// @throws Problem 400 on a wrong digest, 413 on a body beyond the limit
    public Upload receive(String feedId, ContentDigest stated, InputStream body) {
        Path partial = folder.resolve(feedId + ".part");
        try {
            Files.createDirectories(folder);
            Upload upload = receive(partial, feedId, body);
            requireStated(stated, upload);
            Files.move(partial, upload.path(), StandardCopyOption.ATOMIC_MOVE);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException("A feed could not be written to the uploads folder", e);
        } finally {
            delete(partial);
        }
    }

    private Upload receive(Path partial, String feedId, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel file =
                FileChannel.open(
                        partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                requireRoomFor(bytes);
                digest.update(buffer, 0, read);
                ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
            }
            file.force(true);
        }
        String name = feedId + ".feed";
        return new Upload(
                folder.resolve(name), name, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /// @throws Problem 413 for more than may be sent
    void requireRoomFor(long bytes) {
        if (bytes > largestBytes) {
            throw tooLarge(largestBytes);
        }
    }

    static Problem tooLarge(long largestBytes) {
        return Problem.tooLarge(
                "A feed may have up to %d bytes; split the file or compress it with gzip"
                        .formatted(largestBytes));
    }

    long largestBytes() {
        return largestBytes;
    }

    /// A file that arrives piece by piece, for one request at a time.
    ///
    /// @throws Problem 409 while another request has it
    PartialFile partial(String uploadId) {
        return PartialFile.open(partialPath(uploadId), largestBytes);
    }

    void deletePartial(String uploadId) {
        delete(partialPath(uploadId));
    }

    private Path partialPath(String uploadId) {
        return folder.resolve(uploadId + ".partial");
    }

    /// Gives a file that arrived piece by piece the name of a feed, if it is what its sender meant. The pieces stay until they
    /// are deleted, so that a crash before the feed is written down loses nothing.
    ///
    /// @throws Problem 400 on a wrong digest
    Upload adopt(String uploadId, String feedId, ContentDigest stated) {
        Path partial = partialPath(uploadId);
        String name = feedId + ".feed";
        try (InputStream content = Files.newInputStream(partial)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            Upload upload =
                    new Upload(
                            folder.resolve(name),
                            name,
                            HexFormat.of().formatHex(digest.digest()),
                            Files.size(partial));
            requireStated(stated, upload);
            Files.createLink(upload.path(), partial);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be kept", e);
        }
    }

    private static void requireStated(ContentDigest stated, Upload upload) {
        if (!upload.sha256().equals(stated.sha256())) {
            throw Problem.badRequest(
                    "checksum-mismatch",
                    "The file's SHA-256 is not the one that was stated: it was damaged on its way; send it again");
        }
    }

    /// A file that arrived earlier.
    public Path path(String name) {
        return folder.resolve(name);
    }

    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A feed could not be removed from the uploads folder", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
