package care.accord.sampledata.truth;

import care.accord.sampledata.care.History;
import care.accord.sampledata.care.Visit;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.reference.Condition;

/// Whether a member's blood pressure is controlled, from one organization's own records: people of 18 to 85 with hypertension
/// whom the organization has on record, their last reading of the period under 140/90; on a day with several the lowest of each counts.
///
/// @param exclusion blank, `esrd` or `hospice`
/// @param lastDay -1 when none was taken in the period
public record BloodPressureControl(
        boolean denominator, String exclusion, int lastDay, int systolic, int diastolic) {
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 85;
    private static final int SYSTOLIC_LIMIT = 140;
    private static final int DIASTOLIC_LIMIT = 90;

    /// Excluded members are in neither.
    public boolean numerator() {
        return denominator
                && exclusion.isEmpty()
                && lastDay >= 0
                && systolic < SYSTOLIC_LIMIT
                && diastolic < DIASTOLIC_LIMIT;
    }

    static BloodPressureControl of(History history, Organization organization, Windows windows) {
        Person person = history.person();
        int age = person.ageOn(windows.end());
        boolean known = false;
        int lastDay = -1;
        int systolic = 0;
        int diastolic = 0;
        for (Visit visit : history.visits()) {
            if (visit.clinician().biller().organization() != organization) {
                continue;
            }
            known = true;
            if (!windows.inYear(visit.day())) {
                continue;
            }
            for (Visit.Pressure pressure : visit.pressures()) {
                if (visit.day() > lastDay) {
                    lastDay = visit.day();
                    systolic = pressure.systolic();
                    diastolic = pressure.diastolic();
                } else if (visit.day() == lastDay) {
                    systolic = Math.min(systolic, pressure.systolic());
                    diastolic = Math.min(diastolic, pressure.diastolic());
                }
            }
        }
        boolean measured =
                person.has(Condition.HYPERTENSION) && age >= YOUNGEST && age <= OLDEST && known;
        return new BloodPressureControl(
                measured, exclusion(history, windows), lastDay, systolic, diastolic);
    }

    private static String exclusion(History history, Windows windows) {
        if (history.person().has(Condition.ESRD)) {
            return "esrd";
        }
        // Hospice lasts until death or the end of coverage, so only its beginning can lie after the
        // period.
        return history.hospiceDay() >= 0
                        && history.person().lastCoveredFrom(history.hospiceDay()) >= windows.start()
                ? "hospice"
                : "";
    }
}
