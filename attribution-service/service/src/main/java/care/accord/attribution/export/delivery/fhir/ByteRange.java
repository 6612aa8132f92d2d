package care.accord.attribution.export.delivery.fhir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a file, in plain bytes (RFC 9110 section 14).
///
/// @param from the first byte, counted from 0
/// @param length none where what was asked for is not in the file
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// One part; empty for what is no range or asks for several, which may be answered with the whole file.
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = ONE.matcher(header.replace(" ", ""));
        if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(matcher.group(1));
        long to =
                matcher.group(2).isEmpty()
                        ? size - 1
                        : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
    }

    boolean isOutside() {
        return length == 0;
    }

    /// The header `Content-Range`.
    String contentRange(long size) {
        return isOutside()
                ? "bytes */" + size
                : "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
