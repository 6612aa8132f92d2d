package care.accord.sampledata.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that knows its rows and its digest when it is closed.
public final class OutputFile implements AutoCloseable {
    private final Path folder;
    private final String path;
    private final DigestOutputStream out;
    private long rows;

    /// @param path below the folder, with slashes
    /// @param header the first line, blank for none
    public OutputFile(Path folder, String path, String header) throws IOException {
        this.folder = folder;
        this.path = path;
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        OutputStream plain = Files.newOutputStream(file);
        this.out = new DigestOutputStream(plain, sha256());
        if (!header.isEmpty()) {
            out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public void append(Bytes bytes) throws IOException {
        bytes.writeTo(out);
        rows += bytes.rows();
    }

    /// Writes a whole text, whose rows are its lines.
    public void append(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        rows += text.lines().count();
    }

    /// Closes the file and says what it holds.
    public WrittenFile finish() throws IOException {
        out.close();
        String digest = HexFormat.of().formatHex(out.getMessageDigest().digest());
        return new WrittenFile(path, rows, Files.size(folder.resolve(path)), digest);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
