package care.accord.population.files;

import static care.accord.population.files.ClaimFields.*;

import care.accord.population.Adjustment;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Reads plain, good lines of medical claims straight from bytes, a pass a field. Whatever is not plain and good, it
/// declines: [DelimitedReader] is the one that knows what to say.
final class ClaimBytes {
    private static final byte[] PROFESSIONAL = ascii("professional");
    private static final byte[] INSTITUTIONAL = ascii("institutional");
    private static final byte[] ICD_10 = ascii("icd-10-cm");
    private static final byte[] ICD_9 = ascii("icd-9-cm");
    private static final int[] DATES = {
        CLAIM_START, CLAIM_END, LINE_START, LINE_END, ADMISSION, DISCHARGE, PAID_ON, RECEIVED
    };
    private static final boolean[] IS_NUMBER = new boolean[ClaimFields.COUNT];
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_DIGITS = 9;
    private static final int DECLINED = -1;

    static {
        for (int field : DATES) {
            IS_NUMBER[field] = true;
        }
        IS_NUMBER[LINE_NUMBER] = true;
        IS_NUMBER[QUANTITY] = true;
    }

    private final int[] columns;
    private final ClaimFields fields = new ClaimFields();
    private final KnownValues[] known = new KnownValues[ClaimFields.COUNT];
    private final int[] usualLengths = new int[ClaimFields.COUNT];

    /// @param columns positions in the layout, in the order of the file
    ClaimBytes(int[] columns) {
        this.columns = columns;
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

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    ClaimFields fields() {
        return fields;
    }

    /// Reads the line that begins at a place of an array, which ends with a line feed and has sixteen bytes more; returns where
    /// the next line begins, or -1 for a line it declines.
    int read(byte[] bytes, int from) {
        fields.bytes = bytes;
        int last = columns.length - 1;
        int at = from;
        for (int i = 0; i < last; i++) {
            at = before(columns[i], bytes, at);
            if (at == DECLINED) {
                return DECLINED;
            }
        }
        int end = bytes[at] < ' ' ? at : field(bytes, at, columns[last]);
        if (end == DECLINED) {
            return DECLINED;
        }
        place(columns[last], at, end, NO_CODE);
        at = bytes[end] == '\r' ? end + 1 : end;
        return bytes[at] == '\n' && isComplete() ? at + 1 : DECLINED;
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
        int end = bytes[at] == ',' ? at : field(bytes, at, field);
        if (end == DECLINED || bytes[end] != ',') {
            return DECLINED;
        }
        place(field, at, end, NO_CODE);
        return end + 1;
    }

    private int field(byte[] bytes, int at, int field) {
        return switch (field) {
            case CLAIM_ID, PERSON_ID -> identifier(bytes, at);
            case LINE_NUMBER -> whole(bytes, at);
            case TYPE -> type(bytes, at);
            case PAYER, PLAN -> text(bytes, at);
            case CLAIM_START,
                    CLAIM_END,
                    LINE_START,
                    LINE_END,
                    ADMISSION,
                    DISCHARGE,
                    PAID_ON,
                    RECEIVED ->
                    date(bytes, at, field);
            case DISCHARGE_STATUS, PLACE_OF_SERVICE, MODIFIER -> code(bytes, at, 2);
            case BILL_TYPE, DRG, REVENUE_CENTER -> code(bytes, at, 4);
            case HCPCS -> code(bytes, at, 5);
            case SPECIALTY -> code(bytes, at, 3);
            case FACILITY -> code(bytes, at, 6);
            case RENDERING_NPI, BILLING_NPI -> digits(bytes, at, 10);
            case BILLING_TIN -> digits(bytes, at, 9);
            case QUANTITY -> decimal(bytes, at, field);
            case ALLOWED, PAID, CHARGE -> bytes[at] == '-' ? DECLINED : decimal(bytes, at, field);
            case DIAGNOSIS_TYPE -> diagnosisType(bytes, at);
            case ADJUSTMENT -> bytes[at] >= '0' && bytes[at] <= '2' ? at + 1 : DECLINED;
            default -> code(bytes, at, 8);
        };
    }

    private static int identifier(byte[] bytes, int from) {
        int at = from;
        int step = Long.BYTES;
        while (step == Long.BYTES) {
            step = ByteWords.toIdentifierEnd(ByteWords.at(bytes, at));
            at += step;
        }
        return at - from > LONGEST_ID ? DECLINED : at;
    }

    private static int text(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] >= ' ' && bytes[at] <= '~' && bytes[at] != ',' && bytes[at] != '"') {
            at++;
        }
        boolean plain = at - from <= LONGEST_TEXT && bytes[from] != ' ' && bytes[at - 1] != ' ';
        return plain ? at : DECLINED;
    }

    private int whole(byte[] bytes, int from) {
        int at = from;
        long number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at - from < MOST_DIGITS) {
            number = number * 10 + (bytes[at++] - '0');
        }
        fields.numbers[LINE_NUMBER] = number;
        return at > from && number <= MOST_LINES ? at : DECLINED;
    }

    private static int type(byte[] bytes, int at) {
        return word(bytes, at, bytes[at] == 'p' ? PROFESSIONAL : INSTITUTIONAL);
    }

    private static int diagnosisType(byte[] bytes, int at) {
        int end = word(bytes, at, ICD_10);
        return end == DECLINED ? word(bytes, at, ICD_9) : end;
    }

    private static int word(byte[] bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return DECLINED;
            }
        }
        return at + word.length;
    }

    private static int code(byte[] bytes, int from, int longest) {
        int at = from;
        while (isLetterOrDigit(bytes[at]) && at - from < longest) {
            at++;
        }
        return at == from ? DECLINED : at;
    }

    private static boolean isLetterOrDigit(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static int digits(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return DECLINED;
            }
        }
        return from + count;
    }

    /// Cents of money, thousandths of a quantity; more decimals are declined.
    private int decimal(byte[] bytes, int from, int field) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int first = at;
        long number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9' && at - first < MOST_DIGITS) {
            number = number * 10 + (bytes[at++] - '0');
        }
        if (at == first) {
            return DECLINED;
        }
        int decimals = field == QUANTITY ? Decimals.THOUSANDTHS : Decimals.CENTS;
        if (bytes[at] == '.') {
            at++;
            while (decimals > 0 && bytes[at] >= '0' && bytes[at] <= '9') {
                number = number * 10 + (bytes[at++] - '0');
                decimals--;
            }
        }
        for (; decimals > 0; decimals--) {
            number *= 10;
        }
        fields.numbers[field] = bytes[from] == '-' ? -number : number;
        return at;
    }

    private int date(byte[] bytes, int at, int field) {
        if (at + 16 > bytes.length) {
            return DECLINED;
        }
        int day = day(bytes, at);
        fields.numbers[field] = day;
        return day == NO_DAY ? DECLINED : at + 10;
    }

    private static int day(byte[] bytes, int at) {
        if (bytes[at + 4] != '-'
                || bytes[at + 7] != '-'
                || digits(bytes, at, 4) == DECLINED
                || digits(bytes, at + 5, 2) == DECLINED
                || digits(bytes, at + 8, 2) == DECLINED) {
            return NO_DAY;
        }
        try {
            LocalDate day =
                    LocalDate.of(
                            number(bytes, at, 4),
                            number(bytes, at + 5, 2),
                            number(bytes, at + 8, 2));
            return Dates.PLAUSIBLE.contains(day) ? (int) day.toEpochDay() : NO_DAY;
        } catch (DateTimeException _) {
            return NO_DAY;
        }
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
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
