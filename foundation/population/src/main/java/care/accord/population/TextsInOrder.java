package care.accord.population;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Texts being collected into a [TextPool] in order.
final class TextsInOrder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Numbers.Ints starts = new Numbers.Ints();

    TextsInOrder() {
        starts.add(0);
    }

    void add(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        starts.add(bytes.size());
    }

    int size() {
        return starts.size() - 1;
    }

    TextPool pool() {
        return new TextPool(new byte[][] {bytes.toByteArray()}, new int[][] {starts.toArray()});
    }
}
