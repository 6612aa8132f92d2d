package care.accord.population.store.staging;

import care.accord.population.Adjustment;
import care.accord.population.files.ClaimFields;
import care.accord.population.store.rows.Row;
import care.accord.population.store.rows.StagedTexts;
import care.accord.population.store.snapshot.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Writes claim lines as rows from where they lie in a file. A text that the reader knows by a number of its own is looked
/// up once.
// Adjustments are numbered within this process only.
@SuppressWarnings("EnumOrdinal")
final class ClaimRows {
    private static final Table TABLE = Table.CLAIM_LINE;
    private static final int NOT_MET = -1;

    /// A column of texts and its field.
    private record TextColumn(String name, int field) {
        int position() {
            return TABLE.position(name);
        }
    }

    private static final List<TextColumn> TEXTS =
            List.of(
                    new TextColumn("claim_type", ClaimFields.TYPE),
                    new TextColumn("discharge_disposition_code", ClaimFields.DISCHARGE_STATUS),
                    new TextColumn("place_of_service_code", ClaimFields.PLACE_OF_SERVICE),
                    new TextColumn("bill_type_code", ClaimFields.BILL_TYPE),
                    new TextColumn("drg_code", ClaimFields.DRG),
                    new TextColumn("revenue_center_code", ClaimFields.REVENUE_CENTER),
                    new TextColumn("hcpcs_code", ClaimFields.HCPCS),
                    new TextColumn("hcpcs_modifier_1", ClaimFields.MODIFIER),
                    new TextColumn("rendering_specialty_code", ClaimFields.SPECIALTY),
                    new TextColumn("rendering_npi", ClaimFields.RENDERING_NPI),
                    new TextColumn("billing_tin", ClaimFields.BILLING_TIN),
                    new TextColumn("billing_npi", ClaimFields.BILLING_NPI),
                    new TextColumn("facility_ccn", ClaimFields.FACILITY),
                    new TextColumn("diagnosis_code_type", ClaimFields.DIAGNOSIS_TYPE),
                    new TextColumn("payer", ClaimFields.PAYER),
                    new TextColumn("plan", ClaimFields.PLAN));

    /// By field: its column of texts. The fields that have one, a bit each.
    private static final int[] COLUMNS = new int[ClaimFields.COUNT];

    private static final long CODED;
    private static final int FIRST_DIAGNOSIS = ClaimFields.DIAGNOSIS;
    private static final int LAST_DIAGNOSIS = FIRST_DIAGNOSIS + ClaimFields.DIAGNOSES;
    private static final long ALL_DIAGNOSES = (1L << LAST_DIAGNOSIS) - (1L << FIRST_DIAGNOSIS);

    /// The fields whose values have no fixed place in a row.
    private static final long TAIL =
            ALL_DIAGNOSES | 1L << ClaimFields.CLAIM_ID | 1L << ClaimFields.PROCEDURES;

    private static final int[] BLANKS =
            positions("claim_type_code", "attending_npi", "operating_npi", "other_npi");
    private static final int START = TABLE.position("service_start_date");
    private static final int CLAIM = TABLE.position("claim_id");
    private static final int NUMBER = TABLE.position("claim_line_number");
    private static final int RECEIVED = TABLE.position("received_date");
    private static final int ADJUSTMENT = TABLE.position("claim_adjustment_code");
    private static final int PAID_ON = TABLE.position("paid_date");
    private static final int END = TABLE.position("service_end_date");
    private static final int CLAIM_START = TABLE.position("claim_start_date");
    private static final int CLAIM_END = TABLE.position("claim_end_date");
    private static final int ADMISSION = TABLE.position("admission_date");
    private static final int DISCHARGE = TABLE.position("discharge_date");
    private static final int QUANTITY = TABLE.position("service_unit_quantity");
    private static final int ALLOWED = TABLE.position("allowed_cents");
    private static final int PAID = TABLE.position("paid_cents");
    private static final int CHARGE = TABLE.position("charge_cents");
    private static final int DIAGNOSES = TABLE.position("diagnosis_codes");

    /// By field: the first of those whose values the reader numbers together.
    private static final int[] ALIKE = IntStream.range(0, ClaimFields.COUNT).toArray();

    static {
        Arrays.fill(ALIKE, FIRST_DIAGNOSIS, LAST_DIAGNOSIS, FIRST_DIAGNOSIS);
        ALIKE[ClaimFields.BILLING_NPI] = ClaimFields.RENDERING_NPI;
        long coded = 0;
        for (TextColumn column : TEXTS) {
            COLUMNS[column.field] = column.position();
            coded |= 1L << column.field;
        }
        CODED = coded;
    }

    private final ClaimFields line;
    private final Row row;

    /// By first field of those alike and the reader's number: the number of the staged text.
    private final int[][] staged = new int[ClaimFields.COUNT][0];

    private final int[] diagnoses = new int[ClaimFields.DIAGNOSES];
    private int listed;
    private final ProcedureLists procedures;
    private long latest;
    private boolean allCoded;
    private final int[] adjustments = new int[Adjustment.values().length];

    /// @param line whose fields are written, one line after the other, and whose people are those of the row
    /// @param row that nobody else writes
    ClaimRows(ClaimFields line, Row row) {
        this.line = line;
        this.row = row;
        procedures = new ProcedureLists(row);
        for (Adjustment adjustment : Adjustment.values()) {
            byte[] code = adjustment.code().getBytes(StandardCharsets.UTF_8);
            adjustments[adjustment.ordinal()] = row.coded(ADJUSTMENT, code, 0, code.length);
        }
        for (int column : BLANKS) {
            row.put(column, StagedTexts.BLANK);
        }
    }

    private static int[] positions(String... columns) {
        return Arrays.stream(columns).mapToInt(TABLE::position).toArray();
    }

    boolean isOf(ClaimFields other) {
        return line == other;
    }

    /// Writes the line that the reader is at: what may be other in it than in the line before.
    Row write() {
        long changed = isNext() ? line.changed() : -1;
        latest = line.lines();
        allCoded = true;
        row.putPerson(line.person());
        if ((changed & TAIL) != 0) {
            row.begin();
            row.put(CLAIM, appended(ClaimFields.CLAIM_ID));
            diagnoses((changed & ALL_DIAGNOSES) != 0);
            procedures();
        }
        if ((changed & ClaimFields.DAYS) != 0) {
            days();
        }
        row.put(NUMBER, (int) line.number(ClaimFields.LINE_NUMBER));
        row.put(ADJUSTMENT, adjustments[line.adjustment().ordinal()]);
        row.putWide(
                QUANTITY,
                line.has(ClaimFields.QUANTITY)
                        ? line.number(ClaimFields.QUANTITY)
                        : Row.NO_THOUSANDTHS);
        row.putWide(ALLOWED, line.number(ClaimFields.ALLOWED));
        row.putWide(PAID, line.number(ClaimFields.PAID));
        row.putWide(CHARGE, line.number(ClaimFields.CHARGE));
        for (long left = changed & CODED; left != 0; left &= left - 1) {
            int field = Long.numberOfTrailingZeros(left);
            row.put(COLUMNS[field], text(field, COLUMNS[field]));
        }
        return row;
    }

    /// Whether the row has the line before this one, all of whose texts had numbers.
    private boolean isNext() {
        return allCoded && latest + 1 == line.lines();
    }

    private int appended(int field) {
        return row.append(line.bytes(), line.start(field), line.length(field));
    }

    private void days() {
        row.put(START, line.serviceStart());
        row.put(RECEIVED, (int) line.number(ClaimFields.RECEIVED));
        row.put(
                PAID_ON,
                line.has(ClaimFields.PAID_ON)
                        ? (int) line.number(ClaimFields.PAID_ON)
                        : Row.NO_DAY);
        row.put(END, line.serviceEnd());
        row.put(CLAIM_START, line.claimStart());
        row.put(CLAIM_END, line.claimEnd());
        row.put(ADMISSION, line.hasStay() ? line.admission() : Row.NO_DAY);
        row.put(DISCHARGE, line.hasStay() ? line.discharge() : Row.NO_DAY);
    }

    private void diagnoses(boolean changed) {
        if (changed) {
            listed = 0;
            for (int field = FIRST_DIAGNOSIS; field < LAST_DIAGNOSIS; field++) {
                if (line.has(field)) {
                    diagnoses[listed++] = text(field, DIAGNOSES);
                }
            }
        }
        int at = row.beginSeveral(DIAGNOSES, listed);
        for (int nth = 0; nth < listed; nth++) {
            row.setSeveral(at + nth, diagnoses[nth]);
        }
    }

    private void procedures() {
        allCoded &=
                procedures.write(
                        line.bytes(),
                        line.start(ClaimFields.PROCEDURES),
                        line.length(ClaimFields.PROCEDURES));
    }

    /// What stands for a text in a column of the row.
    private int text(int field, int column) {
        int code = line.code(field);
        int[] known = staged[ALIKE[field]];
        if (code >= 0 && code < known.length && known[code] != NOT_MET) {
            return known[code];
        }
        return line.has(field) ? meet(field, column, code) : StagedTexts.BLANK;
    }

    private int meet(int field, int column, int code) {
        int start = line.start(field);
        int length = line.length(field);
        int number = row.coded(column, line.bytes(), start, length);
        if (number == StagedTexts.UNKNOWN) {
            allCoded = false;
            return row.append(line.bytes(), start, length);
        }
        if (code >= 0) {
            remember(ALIKE[field], code, number);
        }
        return number;
    }

    private void remember(int first, int code, int number) {
        int[] known = staged[first];
        if (code >= known.length) {
            staged[first] = Arrays.copyOf(known, Math.max(16, code * 2));
            Arrays.fill(staged[first], known.length, staged[first].length, NOT_MET);
        }
        staged[first][code] = number;
    }
}
