package care.accord.population.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// Opens a feed as text: plain, gzip or a zip of one file, UTF-8 with or without a byte order mark. What a file is follows from its first
/// bytes, never from its name.
public final class FeedText {
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

    static Reader open(FeedFile feed) throws IOException {
        return decoded(openBytes(feed));
    }

    /// The text of one file of a zip.
    static Reader openEntry(FeedFile zip, String entry) throws IOException {
        return decoded(withoutMark(Unpacked.entry(zip, entry, Unpacked.Limits.USUAL)));
    }

    static boolean isZip(FeedFile feed) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(feed.path()))) {
            return isZip(peek(file));
        }
    }

    private static boolean isZip(int[] start) {
        return start[0] == 'P' && start[1] == 'K' && start[2] < ' ';
    }

    private static Reader decoded(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// The bytes of a text, for readers of other kinds of feeds.
    public static InputStream bytes(Path file) throws IOException {
        // Which kind it is plays no part in unpacking it.
        return openBytes(FeedFile.of(FeedKind.ELIGIBILITY, file));
    }

    /// The bytes of the text, for readers that decode it themselves.
    static InputStream openBytes(FeedFile feed) throws IOException {
        return openBytes(feed, Unpacked.Limits.USUAL);
    }

    static InputStream openBytes(FeedFile feed, Unpacked.Limits limits) throws IOException {
        long size = Files.size(feed.path());
        InputStream file =
                new BufferedInputStream(
                        new WatchedStream(
                                feed.progress().over(Files.newInputStream(feed.path())),
                                0,
                                size,
                                feed.progress()),
                        BUFFER);
        try {
            int[] start = peek(file);
            if (isZip(start)) {
                file.close();
                return withoutMark(Unpacked.zip(feed, limits));
            }
            boolean packed = start[0] == 0x1f && start[1] == 0x8b;
            return withoutMark(packed ? Unpacked.gzip(file, size, limits) : file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// Why reading ended after a line. A disk that fails is no reason of the file's.
    public static String reason(IOException cause, long line) {
        return switch (cause) {
            case Unreadable unreadable -> unreadable.reason();
            case CharacterCodingException _ ->
                    "the file is not UTF-8 text after line %d".formatted(line);
            case EOFException _ ->
                    "the gzip file ends early, after line %d: send it again".formatted(line);
            case ZipException _ ->
                    "the gzip file is damaged after line %d: send it again".formatted(line);
            default -> throw new UncheckedIOException("A feed file cannot be read", cause);
        };
    }

    private static InputStream withoutMark(InputStream text) throws IOException {
        int[] start;
        try {
            start = peek(text);
        } catch (IOException e) {
            text.close();
            throw e;
        }
        if (start[0] == 0xef && start[1] == 0xbb && start[2] == 0xbf) {
            text.skipNBytes(3);
        } else if ((start[0] == 0xff && start[1] == 0xfe)
                || (start[0] == 0xfe && start[1] == 0xff)) {
            text.close();
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
