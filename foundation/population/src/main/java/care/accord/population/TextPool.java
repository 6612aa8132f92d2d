package care.accord.population;

import java.nio.charset.StandardCharsets;

/// Many texts as bytes, by number: a text costs an object only when it is looked at. They lie in several segments, one
/// after the other.
public final class TextPool {
    static final TextPool EMPTY = new TextPool(new byte[0][], new int[0][]);

    private final byte[][] bytes;
    private final int[][] starts;
    private final int[] bases;

    /// @param bytes a segment each
    /// @param starts where the texts of a segment begin in its bytes, and one more for where the last ends
    public TextPool(byte[][] bytes, int[][] starts) {
        this.bytes = bytes;
        this.starts = starts;
        bases = new int[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            bases[i + 1] = Math.addExact(bases[i], starts[i].length - 1);
        }
    }

    public int size() {
        return bases[bases.length - 1];
    }

    public String get(int number) {
        int segment = segment(number);
        int[] places = starts[segment];
        int at = number - bases[segment];
        return new String(
                bytes[segment], places[at], places[at + 1] - places[at], StandardCharsets.UTF_8);
    }

    private int segment(int number) {
        if (starts.length == 1) {
            return 0;
        }
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (bases[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The order of two texts by their bytes.
    int compare(int first, int second) {
        int a = segment(first);
        int b = segment(second);
        int i = first - bases[a];
        int j = second - bases[b];
        return java.util.Arrays.compareUnsigned(
                bytes[a], starts[a][i], starts[a][i + 1], bytes[b], starts[b][j], starts[b][j + 1]);
    }
}
