package care.accord.sampledata.cases;

import java.time.LocalDate;

/// A claim of one line of a planted measure case.
///
/// @param service HCPCS code, or the revenue center of an institutional claim where it has four digits
/// @param diagnoses principal first, separated by `+`
/// @param procedures separated by `+`
record MeasureLine(
        String billType,
        String facility,
        LocalDate first,
        LocalDate last,
        String disposition,
        String drg,
        String place,
        String service,
        String diagnoses,
        String procedures) {
    private static final String HOSPITAL = "450001";
    private static final int RECEIVED_AFTER = 14;
    private static final int REVENUE_CENTER = 4;

    /// In an acute hospital, and home afterwards, unless told otherwise.
    static MeasureLine stay(Phrase said) {
        return new MeasureLine(
                said.after("billed", "111"),
                said.after("at", HOSPITAL),
                said.first(1),
                said.last(1),
                said.after("discharged", "01"),
                said.after("grouped", ""),
                "",
                "0120",
                said.word(2),
                said.after("done", ""));
    }

    /// In a hospital, without a stay.
    static MeasureLine outpatient(Phrase said) {
        return new MeasureLine(
                "131",
                HOSPITAL,
                said.day(1),
                said.day(1),
                "",
                "",
                "",
                said.word(2),
                said.word(3),
                "");
    }

    /// Of a professional.
    static MeasureLine visit(Phrase said) {
        return new MeasureLine(
                "",
                "",
                said.day(1),
                said.day(1),
                "",
                "",
                said.word(2),
                said.word(3),
                said.word(4),
                "");
    }

    String row(String claim, String person) {
        boolean institutional = !billType.isEmpty();
        boolean inpatient = !disposition.isEmpty();
        boolean center = institutional && service.length() == REVENUE_CENTER;
        String[] codes = (diagnoses + "++").split("\\+", -1);
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
                codes[1],
                procedures.replace('+', ' '));
    }
}
