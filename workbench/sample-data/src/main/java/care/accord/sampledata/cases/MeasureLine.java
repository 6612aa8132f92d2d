package care.accord.sampledata.cases;

import java.time.LocalDate;

/// A claim of one line of a planted measure case.
///
/// @param service HCPCS code, or the revenue center of an institutional claim where it has four digits
/// @param diagnoses principal first, separated by a blank
record MeasureLine(
        String billType,
        String facility,
        LocalDate first,
        LocalDate last,
        String disposition,
        String drg,
        String place,
        String service,
        String diagnoses) {
    static final String HOSPITAL = "450001";
    static final String OTHER_HOSPITAL = "450002";
    private static final int RECEIVED_AFTER = 14;
    private static final int REVENUE_CENTER = 4;

    /// In an acute hospital, and home afterwards.
    static MeasureLine stay(String admitted, String discharged, String diagnoses) {
        return new MeasureLine(
                "111",
                HOSPITAL,
                LocalDate.parse(admitted),
                LocalDate.parse(discharged),
                "01",
                "",
                "",
                "0120",
                diagnoses);
    }

    /// Of a professional.
    static MeasureLine visit(String day, String place, String hcpcs, String diagnoses) {
        return new MeasureLine(
                "",
                "",
                LocalDate.parse(day),
                LocalDate.parse(day),
                "",
                "",
                place,
                hcpcs,
                diagnoses);
    }

    MeasureLine at(String ccn) {
        return new MeasureLine(
                billType, ccn, first, last, disposition, drg, place, service, diagnoses);
    }

    MeasureLine billed(String type) {
        return new MeasureLine(
                type, facility, first, last, disposition, drg, place, service, diagnoses);
    }

    MeasureLine center(String code) {
        return new MeasureLine(
                billType, facility, first, last, disposition, drg, place, code, diagnoses);
    }

    MeasureLine discharged(String where) {
        return new MeasureLine(
                billType, facility, first, last, where, drg, place, service, diagnoses);
    }

    MeasureLine grouped(String group) {
        return new MeasureLine(
                billType, facility, first, last, disposition, group, place, service, diagnoses);
    }

    String row(String claim, String person) {
        boolean institutional = !billType.isEmpty();
        boolean inpatient = !disposition.isEmpty();
        boolean center = institutional && service.length() == REVENUE_CENTER;
        String[] codes = (diagnoses + "  ").split(" ", -1);
        return String.join(
                ",",
                claim,
                "1",
                institutional ? "institutional" : "professional",
                person,
                first.toString(),
                last.toString(),
                first.toString(),
                last.toString(),
                inpatient ? first.toString() : "",
                inpatient ? last.toString() : "",
                disposition,
                place,
                billType,
                drg,
                center ? service : "",
                center ? "" : service,
                facility,
                last.plusDays(RECEIVED_AFTER).toString(),
                "1000.00",
                "800.00",
                codes[0],
                codes[1]);
    }
}
