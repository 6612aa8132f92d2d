package care.accord.sampledata.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A JSON text with places to fill, each written `~`. It is read as it will look, and written in whole pieces.
final class Template {
    private static final char PLACE = '~';

    private final List<byte[]> pieces = new ArrayList<>();

    /// @param text whose line breaks and indentation are left out
    Template(String text) {
        String flat = text.lines().map(String::strip).reduce("", String::concat);
        int from = 0;
        for (int at = flat.indexOf(PLACE); at >= 0; at = flat.indexOf(PLACE, from)) {
            pieces.add(flat.substring(from, at).getBytes(StandardCharsets.US_ASCII));
            from = at + 1;
        }
        pieces.add(flat.substring(from).getBytes(StandardCharsets.US_ASCII));
    }

    Filling fill(Bytes out) {
        out.piece(pieces.getFirst());
        return new Filling(out);
    }

    /// Fills the places from left to right; after the last one the text is whole.
    final class Filling {
        private final Bytes out;
        private int next = 1;

        private Filling(Bytes out) {
            this.out = out;
        }

        Filling with(String text) {
            out.put(text);
            return copyNext();
        }

        Filling with(long number) {
            out.number(number);
            return copyNext();
        }

        Filling withDate(int day) {
            out.date(day);
            return copyNext();
        }

        private Filling copyNext() {
            out.piece(pieces.get(next++));
            return this;
        }
    }
}
