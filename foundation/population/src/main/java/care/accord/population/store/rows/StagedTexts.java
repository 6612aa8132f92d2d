package care.accord.population.store.rows;

import care.accord.population.Texts;
import java.util.Arrays;

/// The values of one column that rows have met so far, so that a row need only have their numbers. It stops growing where
/// there are too many.
public final class StagedTexts {
    /// The number of a text that is not among them.
    public static final int UNKNOWN = -1;

    public static final int BLANK = 0;

    private static final int MANY = 1 << 16;
    private static final int LONGEST = 64;

    private final Texts texts = new Texts();
    private final int most;
    private long[] hashes = new long[16];

    private StagedTexts(int most) {
        this.most = most;
        texts.number(new byte[0], 0, 0);
        remember(new byte[0], 0, 0);
    }

    static StagedTexts repeating() {
        return new StagedTexts(MANY);
    }

    /// For a column whose values do not repeat: the blank text only.
    static StagedTexts blank() {
        return new StagedTexts(1);
    }

    private void remember(byte[] bytes, int offset, int length) {
        int number = texts.size() - 1;
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = RowHash.of(bytes, offset, length);
    }

    int number(byte[] bytes, int offset, int length) {
        int size = texts.size();
        if (size == most || length > LONGEST) {
            return texts.find(bytes, offset, length);
        }
        int number = texts.number(bytes, offset, length);
        if (number == size) {
            remember(bytes, offset, length);
        }
        return number;
    }

    /// By number, [RowHash#of] the text.
    long[] hashes() {
        return hashes;
    }

    Texts texts() {
        return texts;
    }
}
