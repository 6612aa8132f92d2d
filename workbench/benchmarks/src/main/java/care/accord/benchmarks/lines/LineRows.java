package care.accord.benchmarks.lines;

/// Claim lines in the platform's medical-claims layout. A row is put together from words that were encoded once.
final class LineRows {
    static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,claim_end_date,"
                    + "claim_line_start_date,claim_line_end_date,admission_date,discharge_date,"
                    + "discharge_disposition_code,place_of_service_code,bill_type_code,drg_code,"
                    + "revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,rendering_npi,"
                    + "rendering_specialty_code,billing_tin,billing_npi,facility_ccn,paid_date,received_date,"
                    + "allowed_amount,paid_amount,charge_amount,diagnosis_code_type,diagnosis_code_1,"
                    + "diagnosis_code_2,diagnosis_code_3,diagnosis_code_4,diagnosis_code_5,diagnosis_code_6,"
                    + "diagnosis_code_7,diagnosis_code_8,diagnosis_code_9,diagnosis_code_10,"
                    + "claim_adjustment_code\n";

    static final byte[] NONE = new byte[0];
    private static final byte[] PROFESSIONAL = Text.of(",professional,");
    private static final byte[] INSTITUTIONAL = Text.of(",institutional,");
    private static final byte[] PLAN = Text.of(",medicare,ffs,");
    private static final byte[] NO_DISPOSITION = Text.of(",");
    private static final byte[] UNITS = Text.of(",,,1,");
    private static final byte[] ICD = Text.of(",icd-10-cm,");
    private static final byte[] NO_MORE_DIAGNOSES = Text.of(",,,,,,,,");
    private static final byte[][] DIAGNOSES =
            Text.of(
                    "E119,I10",
                    "I10,E785",
                    "J449,I10",
                    "M545,M179",
                    "F329,G479",
                    "N183,E1122",
                    "Z0000,I10");

    private final Text out;

    // One claim, then one line of it.
    int beneficiary;
    int month;
    int claim;
    boolean professional;
    int start;
    int end;
    boolean stay;
    byte[] billType = NONE;
    byte[] npi = NONE;
    byte[] specialty = NONE;
    byte[] tin = NONE;
    byte[] ccn = NONE;
    int received;
    int lineNumber;
    int day;
    int lineEnd;
    byte[] place = NONE;
    byte[] hcpcs = NONE;
    int cents;

    LineRows(Text out) {
        this.out = out;
    }

    static Text person(int number, Text out) {
        return out.put('B').digits(number, 8);
    }

    /// Writes the line as it stands, as this version of its claim.
    void write(int adjustment) {
        out.put('C').digits(beneficiary, 8).digits(month, 2).digits(claim, 2).put(',');
        out.digits(lineNumber, lineNumber < 10 ? 1 : 2);
        out.put(professional ? PROFESSIONAL : INSTITUTIONAL);
        person(beneficiary, out).put(PLAN);
        out.put(Days.text(start)).put(',').put(Days.text(end)).put(',');
        out.put(Days.text(day)).put(',').put(Days.text(lineEnd)).put(',');
        if (stay) {
            out.put(Days.text(start)).put(',').put(Days.text(end)).put(',').put('0').put('1');
        } else {
            out.put(NO_DISPOSITION).put(',');
        }
        out.put(',').put(place).put(',').put(billType).put(UNITS).put(hcpcs).put(',').put(',');
        out.put(npi).put(',').put(specialty).put(',').put(tin).put(',').put(npi).put(',');
        out.put(ccn)
                .put(',')
                .put(Days.text(received - 6))
                .put(',')
                .put(Days.text(received))
                .put(',');
        out.money(cents).put(',').money(cents / 5 * 4).put(',').money(cents * 2).put(ICD);
        out.put(DIAGNOSES[(beneficiary + month) % DIAGNOSES.length]).put(NO_MORE_DIAGNOSES);
        out.put(',').put((char) ('0' + adjustment)).put('\n');
    }
}
