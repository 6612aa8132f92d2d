package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Texts;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A good claim line where it lies in the file: texts as places in an array of bytes, days since 1970-01-01, money in cents,
/// quantities in thousandths. The next line overwrites it. Positions are those of the layout `medical-claims`.
public final class ClaimFields {
    public static final int CLAIM_ID = 0;
    public static final int LINE_NUMBER = 1;
    public static final int TYPE = 2;
    public static final int PERSON_ID = 3;
    public static final int PAYER = 4;
    public static final int PLAN = 5;
    static final int CLAIM_START = 6;
    static final int CLAIM_END = 7;
    static final int LINE_START = 8;
    static final int LINE_END = 9;
    static final int ADMISSION = 10;
    static final int DISCHARGE = 11;
    public static final int DISCHARGE_STATUS = 12;
    public static final int PLACE_OF_SERVICE = 13;
    public static final int BILL_TYPE = 14;
    public static final int DRG = 15;
    public static final int REVENUE_CENTER = 16;
    public static final int QUANTITY = 17;
    public static final int HCPCS = 18;
    public static final int MODIFIER = 19;
    public static final int RENDERING_NPI = 20;
    public static final int SPECIALTY = 21;
    public static final int BILLING_TIN = 22;
    public static final int BILLING_NPI = 23;
    public static final int FACILITY = 24;
    public static final int PAID_ON = 25;
    public static final int RECEIVED = 26;
    public static final int ALLOWED = 27;
    public static final int PAID = 28;
    public static final int CHARGE = 29;
    public static final int DIAGNOSIS_TYPE = 30;
    public static final int DIAGNOSIS = 31;
    public static final int DIAGNOSES = 10;
    static final int ADJUSTMENT = DIAGNOSIS + DIAGNOSES;
    public static final int PROCEDURES = ADJUSTMENT + 1;
    public static final int COUNT = PROCEDURES + 1;

    /// The fields of days, a bit each.
    public static final long DAYS =
            bits(
                    CLAIM_START,
                    CLAIM_END,
                    LINE_START,
                    LINE_END,
                    ADMISSION,
                    DISCHARGE,
                    PAID_ON,
                    RECEIVED);

    /// The number of a value that was not met before, or has none.
    public static final int NO_CODE = -1;

    /// The day of something that did not happen.
    static final int NO_DAY = Integer.MIN_VALUE;

    byte[] bytes = new byte[0];
    final int[] starts = new int[COUNT];
    final int[] lengths = new int[COUNT];
    final int[] codes = new int[COUNT];
    final long[] numbers = new long[COUNT];
    private final Texts people;
    private int person;
    long changed;
    private long lines;
    int serviceStart;
    int serviceEnd;
    int claimEnd;
    int admission;
    int discharge;
    Adjustment adjustment = Adjustment.ORIGINAL;

    /// A reader of a file makes one and fills it line after line.
    ///
    /// @param people where persons are numbered
    public ClaimFields(Texts people) {
        this.people = people;
        Arrays.fill(codes, NO_CODE);
    }

    private static long bits(int... fields) {
        return Arrays.stream(fields).mapToLong(field -> 1L << field).reduce(0, (a, b) -> a | b);
    }

    /// Begins a line, whose fields are those of the line before until they are set.
    void begin(byte[] source) {
        bytes = source;
        changed = 0;
        lines++;
    }

    /// Numbers the person of the line, where it may be another than that of the line before. Files that come month after month
    /// have people in the same order each time, so the next one known is looked at first.
    int numberPerson() {
        if ((changed & 1L << PERSON_ID) != 0) {
            int start = starts[PERSON_ID];
            int length = lengths[PERSON_ID];
            int next = person + 1;
            person =
                    next < people.size() && people.is(next, bytes, start, length)
                            ? next
                            : people.number(bytes, start, length);
        }
        return person;
    }

    /// The number of the person among [#people].
    public int person() {
        return person;
    }

    public Texts people() {
        return people;
    }

    /// How many lines were begun.
    public long lines() {
        return lines;
    }

    /// The fields that may be others than in the line before, a bit each.
    public long changed() {
        return changed;
    }

    /// What [#start] points into.
    public byte[] bytes() {
        return bytes;
    }

    public int start(int field) {
        return starts[field];
    }

    /// 0 where the line has no value.
    public int length(int field) {
        return lengths[field];
    }

    /// What the value is among those of its field, numbered by the reader of the file from 0 on; [#NO_CODE] where it is not
    /// numbered.
    public int code(int field) {
        return codes[field];
    }

    /// The number or day of a field that has one.
    public long number(int field) {
        return lengths[field] == 0 ? 0 : numbers[field];
    }

    public boolean has(int field) {
        return lengths[field] > 0;
    }

    public int serviceStart() {
        return serviceStart;
    }

    public int serviceEnd() {
        return serviceEnd;
    }

    public int claimStart() {
        return (int) numbers[CLAIM_START];
    }

    public int claimEnd() {
        return claimEnd;
    }

    public boolean hasStay() {
        return admission != NO_DAY;
    }

    public int admission() {
        return admission;
    }

    public int discharge() {
        return discharge;
    }

    public Kind kind() {
        return bytes[starts[TYPE]] == 'p' ? Kind.PROFESSIONAL : Kind.INSTITUTIONAL;
    }

    public Adjustment adjustment() {
        return adjustment;
    }

    String text(int field) {
        return new String(bytes, starts[field], lengths[field], StandardCharsets.US_ASCII);
    }

    /// Whether the line is of this revenue center.
    boolean isOfCenter(String center) {
        int start = starts[REVENUE_CENTER];
        return lengths[REVENUE_CENTER] == center.length() && startsWith(center, start);
    }

    private boolean startsWith(String word, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(long day) {
        return LocalDate.ofEpochDay(day);
    }

    /// First and last day of the claim as a whole.
    DateSpan days() {
        return new DateSpan(day(claimStart()), day(claimEnd));
    }

    /// The line as a record of its own.
    public ReportedClaim reported() {
        return new ReportedClaim(
                line(),
                adjustment,
                days(),
                text(PAYER),
                text(PLAN),
                text(MODIFIER),
                text(BILLING_NPI),
                has(QUANTITY)
                        ? Optional.of(BigDecimal.valueOf(numbers[QUANTITY], Decimals.THOUSANDTHS))
                        : Optional.empty(),
                new Usd(number(CHARGE)),
                text(DIAGNOSIS_TYPE),
                InstitutionalDetail.of(procedures()));
    }

    private ClaimLine line() {
        return new ClaimLine(
                new BeneficiaryId(text(PERSON_ID)),
                text(CLAIM_ID),
                (int) numbers[LINE_NUMBER],
                kind(),
                new DateSpan(day(serviceStart), day(serviceEnd)),
                day(numbers[RECEIVED]),
                has(PAID_ON) ? Optional.of(day(numbers[PAID_ON])) : Optional.empty(),
                hasStay()
                        ? Optional.of(new DateSpan(day(admission), day(discharge)))
                        : Optional.empty(),
                text(DISCHARGE_STATUS),
                text(PLACE_OF_SERVICE),
                text(BILL_TYPE),
                text(DRG),
                text(REVENUE_CENTER),
                text(HCPCS),
                text(SPECIALTY),
                text(RENDERING_NPI),
                text(BILLING_TIN),
                text(FACILITY),
                new Usd(numbers[ALLOWED]),
                new Usd(numbers[PAID]),
                diagnoses());
    }

    List<ReportedProcedure> procedures() {
        return has(PROCEDURES) ? ListedProcedures.of(text(PROCEDURES)) : List.of();
    }

    List<String> diagnoses() {
        List<String> codes = new ArrayList<>();
        for (int field = DIAGNOSIS; field < DIAGNOSIS + DIAGNOSES; field++) {
            if (has(field)) {
                codes.add(text(field));
            }
        }
        return codes;
    }
}
