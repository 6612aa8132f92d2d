package care.accord.population.files;

/// Remembers the latest strings by their characters, so that codes which repeat down a column are one string each. Holds a
/// fixed number of them, whatever the file holds.
final class Words {
    private static final int SLOTS = 1 << 15;
    private static final int LONGEST = 32;

    private final String[] slots = new String[SLOTS];

    Words() {
        java.util.Arrays.fill(slots, "");
    }

    String word(char[] buffer, int offset, int length) {
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String known = slots[slot];
        if (known.length() == length && same(known, buffer, offset)) {
            return known;
        }
        String word = new String(buffer, offset, length);
        slots[slot] = word;
        return word;
    }

    private static boolean same(String known, char[] buffer, int offset) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
