package care.accord.population.files;

import static care.accord.population.files.ClaimFields.*;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads a field of a claim line that is plain and good, character by character; declines any other.
final class ClaimCharacters {
    static final int DECLINED = -1;
    private static final byte[] PROFESSIONAL = ascii("professional");
    private static final byte[] INSTITUTIONAL = ascii("institutional");
    private static final byte[] ICD_10 = ascii("icd-10-cm");
    private static final byte[] ICD_9 = ascii("icd-9-cm");
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_DIGITS = 9;

    /// A day and the colon before it, and more than that many bytes.
    private static final int DAY_LENGTH = 11;

    private static final int MARGIN = 16;

    private final ClaimFields fields;

    /// @param fields get the numbers and days that are read
    ClaimCharacters(ClaimFields fields) {
        this.fields = fields;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /// Where the field that begins at a place ends, or [#DECLINED].
    int field(byte[] bytes, int at, int field) {
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
            case PROCEDURES -> procedures(bytes, at);
            default -> code(bytes, at, 8);
        };
    }

    /// Codes with a blank between them, each with its day behind a colon or without.
    private static int procedures(byte[] bytes, int from) {
        int at = from;
        for (int count = 0; count < ListedProcedures.MOST; count++) {
            int end = code(bytes, at, ListedProcedures.LONGEST);
            if (end - at < ListedProcedures.SHORTEST) {
                return DECLINED;
            }
            if (bytes[end] == ':') {
                if (end + MARGIN > bytes.length || day(bytes, end + 1) == NO_DAY) {
                    return DECLINED;
                }
                end += DAY_LENGTH;
            }
            if (bytes[end] != ' ') {
                return end;
            }
            at = end + 1;
        }
        return DECLINED;
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
        if (at + MARGIN > bytes.length) {
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
}
