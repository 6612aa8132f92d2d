package care.accord.sampledata.files;

import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.BloodPressureControl;
import care.accord.sampledata.truth.Delivery;
import care.accord.sampledata.truth.ExpectedAssignment;
import care.accord.sampledata.truth.Known;
import care.accord.sampledata.truth.MemberTruth;

/// What was planted, and what follows from it.
final class TruthRows {
    static final String BLOOD_PRESSURE_HEADER =
            "person_id,denominator,exclusion,numerator,last_date,systolic,diastolic";

    private TruthRows() {}

    static void member(MemberTruth truth, Bytes out) {
        MemberTruth.Months months = truth.months();
        out.put(truth.person().id()).comma().put(Boolean.toString(truth.eligible())).comma();
        out.number(months.member(truth.person().payer())).comma();
        out.number(months.both()).comma().number(months.onePart()).comma();
        out.number(months.privatePlan()).comma().number(months.commercial()).comma();
        out.money(truth.before().cents()).comma().money(truth.after().cents()).comma();
        out.money(truth.pharmacyCents()).comma();
        day(truth.before().wellnessDay(), out);
        out.comma();
        day(truth.after().wellnessDay(), out);
        out.endRow();
    }

    private static void day(int day, Bytes out) {
        if (day >= 0) {
            out.date(day);
        }
    }

    /// Rows for the organizations at which the member had primary care.
    static void assignments(MemberTruth truth, Bytes out) {
        for (Organization organization : Organization.values()) {
            for (Delivery delivery : Delivery.values()) {
                Known known = truth.known(delivery);
                if (organization.signsContracts() && known.concerns(organization)) {
                    out.put(truth.person().id()).comma().put(organization.tenant()).comma();
                    out.put(delivery.label()).comma();
                    out.put(Boolean.toString(truth.eligible())).comma();
                    assignment(
                            known.assignment(organization),
                            known.assignmentAgainstPooled(organization),
                            out);
                }
            }
        }
    }

    private static void assignment(ExpectedAssignment apart, ExpectedAssignment pooled, Bytes out) {
        out.put(Boolean.toString(apart.assigned())).comma();
        out.put(Boolean.toString(pooled.assigned())).comma().number(apart.step()).comma();
        out.put(apart.decidedBy()).comma().money(apart.ownCents()).comma();
        out.number(apart.ownLines()).comma().put(apart.rival()).comma();
        out.money(apart.rivalCents()).comma().put(apart.practice()).comma().put(apart.npi());
        out.endRow();
    }

    /// A row for those who belong to the measure or had a reading.
    static void bloodPressure(MemberTruth truth, Organization organization, Bytes out) {
        BloodPressureControl control = truth.bloodPressure(organization);
        if (!control.denominator() && control.lastDay() < 0) {
            return;
        }
        out.put(truth.person().id()).comma().put(Boolean.toString(control.denominator())).comma();
        out.put(control.exclusion()).comma().put(Boolean.toString(control.numerator())).comma();
        if (control.lastDay() >= 0) {
            out.date(control.lastDay()).comma().number(control.systolic()).comma();
            out.number(control.diastolic());
        } else {
            out.commas(2);
        }
        out.endRow();
    }
}
