package care.accord.sampledata.files;

import care.accord.sampledata.care.Claim;
import care.accord.sampledata.care.History;
import care.accord.sampledata.member.CoverageSpan;
import care.accord.sampledata.member.Person;

/// Medical claim lines: each version of a claim repeats all of them. Amounts are unsigned.
final class ClaimRows {
    static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,"
                    + "claim_end_date,claim_line_start_date,claim_line_end_date,admission_date,"
                    + "discharge_date,discharge_disposition_code,place_of_service_code,"
                    + "bill_type_code,drg_code,revenue_center_code,service_unit_quantity,"
                    + "hcpcs_code,hcpcs_modifier_1,rendering_npi,rendering_specialty_code,"
                    + "billing_tin,billing_npi,facility_ccn,paid_date,received_date,"
                    + "allowed_amount,paid_amount,charge_amount,diagnosis_code_type,"
                    + "diagnosis_code_1,diagnosis_code_2,diagnosis_code_3,diagnosis_code_4,"
                    + "diagnosis_code_5,diagnosis_code_6,diagnosis_code_7,diagnosis_code_8,"
                    + "diagnosis_code_9,diagnosis_code_10,claim_adjustment_code";

    private static final int DIAGNOSES = 10;
    private static final int PAID_PERCENTAGE = 82;
    private static final int CHARGE_PERCENTAGE = 190;

    private ClaimRows() {}

    /// @param cutOff last day of receipt of what goes to `first`
    static void write(History history, int cutOff, Bytes first, Bytes later) {
        for (Claim claim : history.claims()) {
            for (Claim.Version version : claim.versions()) {
                Bytes out = version.received() <= cutOff ? first : later;
                write(history.person(), claim, version, out);
            }
        }
    }

    private static void write(Person person, Claim claim, Claim.Version version, Bytes out) {
        String plan = plan(person, claim.start());
        int number = 1;
        int tail = -1;
        int tailEnd = -1;
        for (Claim.Line line : claim.lines()) {
            out.put(claim.id()).comma().number(number++).comma();
            out.put(claim.kind() == Claim.Kind.PROFESSIONAL ? "professional" : "institutional");
            out.comma().put(person.id()).comma().put(person.payer().tenant()).comma();
            out.put(plan).comma();
            dates(claim, line, out);
            out.put(line.placeOfService()).comma().put(claim.billType()).comma();
            out.put(claim.drg()).comma().put(line.revenueCenter()).comma();
            out.number(line.units()).comma().put(line.code()).commas(2);
            out.put(line.clinician().npi()).comma().put(line.clinician().specialty()).comma();
            out.put(claim.biller().tin()).comma().put(claim.biller().npi()).comma();
            out.put(claim.biller().ccn()).comma();
            out.date(version.paid()).comma().date(version.received()).comma();
            long allowed = version.allowed(line);
            out.money(allowed).comma().money(allowed * PAID_PERCENTAGE / 100).comma();
            out.money(line.cents() * CHARGE_PERCENTAGE / 100).comma();
            if (tail < 0) {
                tail = out.position();
                diagnoses(claim, version, out);
                tailEnd = out.position();
            } else {
                out.again(tail, tailEnd);
            }
            out.endRow();
        }
    }

    private static void dates(Claim claim, Claim.Line line, Bytes out) {
        int lineEnd = claim.kind() == Claim.Kind.PROFESSIONAL ? line.day() : claim.end();
        out.date(claim.start()).comma().date(claim.end()).comma();
        out.date(line.day()).comma().date(lineEnd).comma();
        Claim.Stay stay = claim.stay();
        if (stay.isNone()) {
            out.commas(3);
        } else {
            out.date(stay.admission()).comma().date(stay.discharge()).comma();
            out.put(stay.disposition()).comma();
        }
    }

    private static void diagnoses(Claim claim, Claim.Version version, Bytes out) {
        out.put("icd-10-cm").comma();
        int count = claim.diagnoses().size();
        for (int i = 0; i < count; i++) {
            out.put(claim.diagnoses().get(i)).comma();
        }
        out.commas(DIAGNOSES - count).number(version.adjustment());
    }

    private static String plan(Person person, int day) {
        for (CoverageSpan span : person.spans()) {
            if (span.end() >= day) {
                return span.kind().plan();
            }
        }
        throw new IllegalStateException("A claim lies after the end of coverage");
    }
}
