package care.accord.population.files;

/// The characters of one field, without surrounding blanks, where the parser read them: valid only until the next field.
public final class Slice {
    private static final int SHOWN = 20;

    private final Words words = new Words();
    private char[] buffer = new char[0];
    private int offset;
    private int length;

    public void set(char[] newBuffer, int newOffset, int newLength) {
        buffer = newBuffer;
        offset = newOffset;
        length = newLength;
        while (length > 0 && buffer[offset] == ' ') {
            offset++;
            length--;
        }
        while (length > 0 && buffer[offset + length - 1] == ' ') {
            length--;
        }
    }

    /// Forgets everything through the last slash.
    Slice afterLastSlash() {
        for (int i = length - 1; i >= 0; i--) {
            if (at(i) == '/') {
                offset += i + 1;
                length -= i + 1;
                return this;
            }
        }
        return this;
    }

    /// Forgets all but the first characters.
    Slice first(int count) {
        length = Math.min(length, count);
        return this;
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return buffer[offset + index];
    }

    public boolean isDigit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /// The number in the given characters, or -1 when one is not a digit; at most 18 of them.
    public long digits(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(i)) {
                return -1;
            }
            number = number * 10 + (at(i) - '0');
        }
        return number;
    }

    /// The field as a string that is shared with equal fields nearby.
    public String word() {
        return words.word(buffer, offset, length);
    }

    /// The beginning of the field for a message, harmless in any terminal.
    public String shown() {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < Math.min(length, SHOWN); i++) {
            char c = at(i);
            text.append(c >= ' ' && c < 127 ? c : '?');
        }
        return text.append(length > SHOWN ? "…'" : "'").toString();
    }
}
