package care.accord.population.store;

import care.accord.population.files.ClaimFields;
import java.util.Arrays;

/// Writes claim lines as rows from where they lie in a file. A value that the reader knows by a number of its own is looked
/// up once.
final class ClaimRows {
    private static final int INSTITUTIONAL_COLUMNS = 4;
    private static final int BLANK = 0;

    /// By field and the reader's number: one more than the number of the staged text, 0 where it is not known.
    private final int[][] staged = new int[ClaimFields.COUNT][0];

    private final ClaimFields reader;
    private final Row row;

    /// @param reader whose fields are written, line after line
    ClaimRows(ClaimFields reader, Row row) {
        this.reader = reader;
        this.row = row;
    }

    boolean isOf(ClaimFields claim) {
        return claim == reader;
    }

    /// Writes the line that the reader is at.
    Row write() {
        row.begin();
        text(ClaimFields.PERSON_ID);
        row.number(reader.serviceStart());
        text(ClaimFields.CLAIM_ID);
        row.number(reader.number(ClaimFields.LINE_NUMBER))
                .number(reader.number(ClaimFields.RECEIVED))
                .text(reader.adjustment().code());
        text(ClaimFields.TYPE);
        numberIfAny(ClaimFields.PAID_ON);
        row.number(reader.serviceEnd()).number(reader.claimStart()).number(reader.claimEnd());
        if (reader.hasStay()) {
            row.number(reader.admission()).number(reader.discharge());
        } else {
            row.absent().absent();
        }
        setting();
        row.allowed(reader.number(ClaimFields.ALLOWED))
                .paid(reader.number(ClaimFields.PAID))
                .number(reader.number(ClaimFields.CHARGE));
        text(ClaimFields.DIAGNOSIS_TYPE);
        diagnoses();
        text(ClaimFields.PAYER);
        text(ClaimFields.PLAN);
        return row;
    }

    private void setting() {
        text(ClaimFields.DISCHARGE_STATUS);
        text(ClaimFields.PLACE_OF_SERVICE);
        text(ClaimFields.BILL_TYPE);
        text(ClaimFields.DRG);
        text(ClaimFields.REVENUE_CENTER);
        text(ClaimFields.HCPCS);
        text(ClaimFields.MODIFIER);
        numberIfAny(ClaimFields.QUANTITY);
        text(ClaimFields.SPECIALTY);
        text(ClaimFields.RENDERING_NPI);
        text(ClaimFields.BILLING_TIN);
        text(ClaimFields.BILLING_NPI);
        text(ClaimFields.FACILITY);
        for (int column = 0; column < INSTITUTIONAL_COLUMNS; column++) {
            row.code(BLANK);
        }
    }

    private void diagnoses() {
        int count = 0;
        int end = ClaimFields.DIAGNOSIS + ClaimFields.DIAGNOSES;
        for (int field = ClaimFields.DIAGNOSIS; field < end; field++) {
            count += reader.has(field) ? 1 : 0;
        }
        row.count(count);
        for (int field = ClaimFields.DIAGNOSIS; count > 0 && field < end; field++) {
            if (reader.has(field)) {
                text(field);
                count--;
            }
        }
    }

    private void text(int field) {
        if (!reader.has(field)) {
            row.code(BLANK);
            return;
        }
        int code = reader.code(field);
        int[] known = staged[field];
        if (code >= 0 && code < known.length && known[code] != 0) {
            row.code(known[code] - 1);
        } else {
            meet(field, code);
        }
    }

    private void meet(int field, int code) {
        int start = reader.start(field);
        int length = reader.length(field);
        int number = row.coded(reader.bytes(), start, length);
        if (code >= 0 && number != StagedTexts.UNKNOWN) {
            if (code >= staged[field].length) {
                staged[field] = Arrays.copyOf(staged[field], Math.max(16, code * 2));
            }
            staged[field][code] = number + 1;
        }
        row.text(reader.bytes(), start, length);
    }

    private void numberIfAny(int field) {
        if (reader.has(field)) {
            row.number(reader.number(field));
        } else {
            row.absent();
        }
    }
}
