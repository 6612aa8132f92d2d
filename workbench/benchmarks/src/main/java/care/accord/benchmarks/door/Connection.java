package care.accord.benchmarks.door;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A kept-alive HTTP/1.1 connection that sends one and the same request. It does as little as possible itself, because it
/// shares the processors with what is measured.
final class Connection implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private final StringBuilder line = new StringBuilder();

    Connection(URI target, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        request =
                """
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: application/json\r
                Authorization: Bearer %s\r
                \r
                """
                        .formatted(path(target), target.getAuthority(), token)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    private static String path(URI target) {
        return target.getQuery() == null
                ? target.getPath()
                : target.getPath() + "?" + target.getQuery();
    }

    /// Sends the request and reads the whole answer.
    ///
    /// @return its status
    int ask() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(readLine().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Long.parseLong(lower.substring(LENGTH.length()).strip());
            }
            chunked |= lower.equals(CHUNKED);
        }
        if (chunked) {
            readChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void readChunks() throws IOException {
        long size = Long.parseLong(readLine(), HEXADECIMAL);
        while (size > 0) {
            in.skipNBytes(size);
            readLine();
            size = Long.parseLong(readLine(), HEXADECIMAL);
        }
        readLine();
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed in the middle of an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
