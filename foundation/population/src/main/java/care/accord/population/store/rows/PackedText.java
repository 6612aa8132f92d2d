package care.accord.population.store.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Texts among whole numbers: how many bytes they have, then four to a number, the first one highest, so that numbers
/// compare without sign as the bytes do.
public final class PackedText {
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /// As many as lie in a number.
    static final int BYTES = Integer.BYTES;

    private PackedText() {}

    /// How many numbers a text of so many bytes takes.
    static int size(int length) {
        return 1 + ((length + 3) >>> 2);
    }

    /// The next bytes of a text, of which so many are left.
    static int number(byte[] source, int from, int left) {
        if (left >= BYTES) {
            return (int) BIG_ENDIAN.get(source, from);
        }
        int last = 0;
        for (int i = 0; i < BYTES; i++) {
            last = (last << Byte.SIZE) | (i < left ? source[from + i] & 0xff : 0);
        }
        return last;
    }

    /// Copies the bytes to the beginning of an array that has room for three more.
    public static int unpack(int[] source, int at, byte[] target) {
        int length = source[at];
        int from = at + 1;
        for (int to = 0; to < length; to += 4) {
            BIG_ENDIAN.set(target, to, source[from++]);
        }
        return length;
    }

    public static boolean equal(int[] first, int at, int[] second, int otherAt) {
        int size = size(first[at]);
        for (int i = 0; i < size; i++) {
            if (first[at + i] != second[otherAt + i]) {
                return false;
            }
        }
        return true;
    }

    /// The order of two texts by their bytes.
    static int compare(int[] first, int at, int[] second, int otherAt) {
        int common = Math.min(size(first[at]), size(second[otherAt]));
        for (int i = 1; i < common; i++) {
            int order = Integer.compareUnsigned(first[at + i], second[otherAt + i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first[at], second[otherAt]);
    }
}
