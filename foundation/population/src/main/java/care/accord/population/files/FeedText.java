package care.accord.population.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Opens a feed as text: plain or gzip, UTF-8 with or without a byte order mark. What a file is follows from its first
/// bytes, never from its name.
final class FeedText {
    private static final int BUFFER = 1 << 16;

    private FeedText() {}

    /// Why a file is not text we read.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static Reader open(Path path) throws IOException {
        return new InputStreamReader(
                openBytes(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// The bytes of the text, for readers that decode it themselves.
    static InputStream openBytes(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return withoutMark(unpacked(file));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        int[] start = peek(file);
        if (start[0] == 0x1f && start[1] == 0x8b) {
            return new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER);
        }
        if (start[0] == 'P' && start[1] == 'K' && start[2] < ' ') {
            throw new Unreadable("the file is a zip archive: send it plain or as gzip");
        }
        return file;
    }

    private static InputStream withoutMark(InputStream text) throws IOException {
        int[] start = peek(text);
        if (start[0] == 0xef && start[1] == 0xbb && start[2] == 0xbf) {
            text.skipNBytes(3);
        } else if ((start[0] == 0xff && start[1] == 0xfe)
                || (start[0] == 0xfe && start[1] == 0xff)) {
            throw new Unreadable("the file is UTF-16: save it as UTF-8");
        }
        return text;
    }

    /// The first three bytes, -1 beyond the end.
    private static int[] peek(InputStream stream) throws IOException {
        stream.mark(3);
        int[] bytes = {stream.read(), -1, -1};
        for (int i = 1; i < bytes.length && bytes[i - 1] >= 0; i++) {
            bytes[i] = stream.read();
        }
        stream.reset();
        return bytes;
    }
}
