package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Line;
import care.accord.sampledata.care.Claim.Stay;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory.Facility;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Fee;
import java.util.List;

/// Care that a facility gives day after day: nursing homes, hospice, dialysis.
final class FacilityCare {
    private static final int NURSING_CENTS_A_DAY = 46_000;
    private static final int HOSPICE_CENTS_A_DAY = 20_500;
    private static final int BILLING_DAYS = 30;
    private static final int SESSIONS = 13;

    private FacilityCare() {}

    static void nursing(History history, int admission, int days) {
        Person person = history.person();
        int end = Math.min(admission + days, person.lastCoveredFrom(admission));
        Stay stay = new Stay(admission, end, end >= person.deathDay() ? "20" : "01");
        long cents = (long) (end - admission + 1) * NURSING_CENTS_A_DAY;
        bill(
                history,
                Facility.SKILLED_NURSING,
                "211",
                new History.Bed(
                        admission,
                        end,
                        stay,
                        "",
                        List.of(
                                line(admission, "0022", 1, cents / 10),
                                line(admission, "0120", end - admission + 1, cents - cents / 10))));
    }

    /// Hospice from a day until death, or until coverage ends.
    static void hospice(History history, int firstDay) {
        Person person = history.person();
        if (!person.coveredOn(firstDay)) {
            return;
        }
        history.enterHospice(firstDay);
        int last = person.lastCoveredFrom(firstDay);
        for (int day = firstDay; day <= last; day += BILLING_DAYS) {
            int end = Math.min(last, day + BILLING_DAYS - 1);
            int days = end - day + 1;
            Line line = line(day, "0651", days, (long) days * HOSPICE_CENTS_A_DAY);
            bill(
                    history,
                    Facility.HOSPICE,
                    "811",
                    new History.Bed(day, end, Stay.NONE, "", List.of(line)));
        }
    }

    /// Dialysis three times a week for those with ESRD, billed monthly.
    static void dialysis(History history) {
        Person person = history.person();
        if (!person.has(Condition.ESRD)) {
            return;
        }
        int claimDays = history.claimDays();
        Fee session = Fee.of("90999");
        long cents = session.cents() * SESSIONS * person.payer().stayPerMille() / 1000;
        for (int index = 0; index + BILLING_DAYS <= claimDays; index += BILLING_DAYS) {
            int day = person.claimDay(index);
            int end = Math.min(day + BILLING_DAYS - 2, person.lastCoveredFrom(day));
            Line line = new Line(day, "0821", session.code(), SESSIONS, Clinician.NONE, "", cents);
            bill(
                    history,
                    Facility.DIALYSIS,
                    "721",
                    new History.Bed(day, end, Stay.NONE, "", List.of(line)));
        }
    }

    private static void bill(History history, Facility kind, String type, History.Bed bed) {
        Biller facility = history.world().directory().facility(kind);
        String principal =
                switch (kind) {
                    case SKILLED_NURSING -> "Z5189";
                    case DIALYSIS -> "N186";
                    case HOSPICE -> "Z515";
                    case HEALTH_CENTER -> "Z0000";
                };
        history.institutional(facility, type, history.diagnoses(principal), bed);
    }

    private static Line line(int day, String revenueCenter, int units, long cents) {
        return HospitalLines.line(day, revenueCenter, units, cents);
    }
}
