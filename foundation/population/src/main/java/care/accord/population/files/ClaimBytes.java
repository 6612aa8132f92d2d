package care.accord.population.files;

import static care.accord.population.files.ClaimFields.*;

import care.accord.population.Adjustment;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Reads plain, good lines of medical claims straight from bytes, a pass over each field that is not as in the line before.
/// Whatever is not plain and good, it declines: [DelimitedReader] is the one that knows what to say.
final class ClaimBytes {
    private static final int[] DATES = {
        CLAIM_START, CLAIM_END, LINE_START, LINE_END, ADMISSION, DISCHARGE, PAID_ON, RECEIVED
    };
    private static final boolean[] IS_NUMBER = new boolean[ClaimFields.COUNT];
    private static final int DECLINED = ClaimCharacters.DECLINED;
    private static final int NONE = -1;

    static {
        for (int field : DATES) {
            IS_NUMBER[field] = true;
        }
        IS_NUMBER[LINE_NUMBER] = true;
        IS_NUMBER[QUANTITY] = true;
    }

    private final int[] columns;
    private final ClaimFields fields;
    private final ClaimCharacters characters;
    private final KnownValues[] known = new KnownValues[ClaimFields.COUNT];
    private final int[] usualLengths = new int[ClaimFields.COUNT];

    /// Where the line read last begins, and its fields, in the order of the file.
    private int line = NONE;

    private int[] begins;
    private int[] spare;

    /// @param columns positions in the layout, in the order of the file
    /// @param fields are filled, line after line
    ClaimBytes(int[] columns, ClaimFields fields) {
        this.columns = columns;
        this.fields = fields;
        characters = new ClaimCharacters(fields);
        begins = new int[columns.length];
        spare = new int[columns.length];
        Arrays.setAll(known, _ -> new KnownValues());
        share(DATES);
        share(RENDERING_NPI, BILLING_NPI);
        share(IntStream.range(DIAGNOSIS, DIAGNOSIS + DIAGNOSES).toArray());
    }

    /// Fields that are read alike know each other's values.
    private void share(int... alike) {
        for (int field : alike) {
            known[field] = known[alike[0]];
        }
    }

    ClaimFields fields() {
        return fields;
    }

    /// Forgets the line read last, whose bytes are about to be overwritten.
    void forget() {
        line = NONE;
    }

    /// Reads the line that begins at a place of an array, which ends with a line feed and has sixteen bytes more; returns where
    /// the next line begins, or -1 for a line it declines. Fields that are as in the line before are passed over together.
    int read(byte[] bytes, int from) {
        fields.begin(bytes);
        int[] before = begins;
        begins = spare;
        spare = before;
        int last = columns.length - 1;
        int at = from;
        for (int i = 0; i < last; i++) {
            begins[i] = at;
            if (line != NONE) {
                int next = repeated(bytes, i, from);
                at = begins[next];
                if (next == last) {
                    break;
                }
                i = next;
            }
            at = before(columns[i], bytes, at);
            if (at == DECLINED) {
                return DECLINED;
            }
        }
        begins[last] = at;
        line = from;
        int end = bytes[at] < ' ' ? at : characters.field(bytes, at, columns[last]);
        if (end == DECLINED) {
            return DECLINED;
        }
        place(columns[last], at, end, NO_CODE);
        at = bytes[end] == '\r' ? end + 1 : end;
        return bytes[at] == '\n' && isComplete() ? at + 1 : DECLINED;
    }

    /// Passes over fields that are the same, commas included, as in the line before; returns the first that is not.
    private int repeated(byte[] bytes, int first, int from) {
        int at = begins[first];
        int shift = at - spare[first];
        int same = at + ByteWords.common(bytes, at - shift, at, from);
        int next = first;
        while (next < columns.length - 1 && spare[next + 1] + shift <= same) {
            next++;
            begins[next] = spare[next] + shift;
        }
        return next;
    }

    /// Reads a field that a comma ends; returns where the next one begins.
    private int before(int field, byte[] bytes, int at) {
        return switch (field) {
            case CLAIM_ID, PERSON_ID -> unnumbered(field, bytes, at);
            case ALLOWED, PAID, CHARGE -> amount(field, bytes, at);
            default -> value(field, bytes, at);
        };
    }

    private void place(int field, int at, int end, int code) {
        fields.starts[field] = at;
        fields.lengths[field] = end - at;
        fields.codes[field] = code;
        fields.changed |= 1L << field;
    }

    /// A value that many lines have: it is looked at closely when it is met for the first time.
    private int value(int field, byte[] bytes, int at) {
        long first = ByteWords.at(bytes, at);
        int length = ByteWords.toComma(first);
        if (length == 0) {
            place(field, at, at, NO_CODE);
            return at + 1;
        }
        long second = 0;
        if (length < Long.BYTES) {
            first = ByteWords.first(first, length);
        } else {
            second = ByteWords.at(bytes, at + Long.BYTES);
            int more = ByteWords.toComma(second);
            if (more > KnownValues.LONGEST - Long.BYTES) {
                return unnumbered(field, bytes, at);
            }
            second = more == 0 ? 0 : ByteWords.first(second, more);
            length += more;
        }
        KnownValues values = known[field];
        int code = values.find(first, second);
        if (code == NO_CODE) {
            return meet(field, bytes, at, new Met(first, second, length));
        }
        if (IS_NUMBER[field]) {
            fields.numbers[field] = values.number(code);
        }
        int end = at + length;
        place(field, at, end, code);
        // Where it has the length it had in the line before, the next field need not wait for this
        // one to be measured.
        int usual = usualLengths[field];
        if (length == usual) {
            return at + usual + 1;
        }
        usualLengths[field] = length;
        return end + 1;
    }

    private record Met(long first, long second, int length) {}

    private int meet(int field, byte[] bytes, int at, Met met) {
        int next = unnumbered(field, bytes, at);
        if (next == at + met.length + 1) {
            fields.codes[field] = known[field].add(met.first, met.second, fields.numbers[field]);
        }
        return next;
    }

    private int amount(int field, byte[] bytes, int at) {
        long word = ByteWords.at(bytes, at);
        int length = ByteWords.toComma(word);
        long cents = ByteWords.cents(word, length);
        if (cents < 0) {
            return unnumbered(field, bytes, at);
        }
        fields.numbers[field] = cents;
        place(field, at, at + length, NO_CODE);
        return at + length + 1;
    }

    /// Any field, character by character.
    private int unnumbered(int field, byte[] bytes, int at) {
        int end = bytes[at] == ',' ? at : characters.field(bytes, at, field);
        if (end == DECLINED || bytes[end] != ',') {
            return DECLINED;
        }
        place(field, at, end, NO_CODE);
        return end + 1;
    }

    /// Whether required values are there and days follow each other.
    private boolean isComplete() {
        ClaimFields f = fields;
        if (!f.has(CLAIM_ID)
                || !f.has(LINE_NUMBER)
                || !f.has(TYPE)
                || !f.has(PERSON_ID)
                || !f.has(CLAIM_START)
                || !f.has(RECEIVED)
                || !f.has(ALLOWED)
                || !f.has(PAID)) {
            return false;
        }
        int start = (int) f.numbers[CLAIM_START];
        f.claimEnd = day(CLAIM_END, start);
        f.serviceStart = day(LINE_START, start);
        f.serviceEnd =
                f.has(LINE_START) ? day(LINE_END, f.serviceStart) : day(LINE_END, f.claimEnd);
        f.admission = day(ADMISSION, NO_DAY);
        f.discharge = f.admission;
        if (f.hasStay()) {
            f.discharge = day(DISCHARGE, Math.max(f.claimEnd, f.admission));
        }
        f.adjustment = adjustment();
        return f.claimEnd >= start && f.serviceEnd >= f.serviceStart && f.discharge >= f.admission;
    }

    private int day(int field, int otherwise) {
        return fields.has(field) ? (int) fields.numbers[field] : otherwise;
    }

    private Adjustment adjustment() {
        if (!fields.has(ADJUSTMENT)) {
            return Adjustment.ORIGINAL;
        }
        return switch (fields.bytes[fields.starts[ADJUSTMENT]]) {
            case '1' -> Adjustment.CANCELLATION;
            case '2' -> Adjustment.REPLACEMENT;
            default -> Adjustment.ORIGINAL;
        };
    }
}
