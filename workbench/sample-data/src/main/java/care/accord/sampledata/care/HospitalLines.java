package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Line;
import care.accord.sampledata.provider.Clinician;
import java.util.List;

/// The revenue lines of a stay, which add up to its allowed amount.
final class HospitalLines {
    private HospitalLines() {}

    static List<Line> of(int admission, int discharge, long cents) {
        int days = Math.max(1, discharge - admission);
        long pharmacy = cents * 14 / 100;
        long laboratory = cents * 9 / 100;
        long emergency = cents * 11 / 100;
        long room = cents - pharmacy - laboratory - emergency;
        return List.of(
                line(admission, "0120", days, room),
                line(admission, "0250", 1, pharmacy),
                line(admission, "0300", 1, laboratory),
                line(admission, "0450", 1, emergency));
    }

    static Line line(int day, String revenueCenter, int units, long cents) {
        return new Line(day, revenueCenter, "", units, Clinician.NONE, "", cents);
    }
}
