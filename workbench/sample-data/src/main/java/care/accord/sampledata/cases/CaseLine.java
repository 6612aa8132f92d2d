package care.accord.sampledata.cases;

import java.time.LocalDate;

/// A claim line of a planted case: an office visit to a family physician of the contract, unless told otherwise.
///
/// @param days how long it lasts
/// @param receivedAfter days from the service to its receipt
/// @param adjustment 0 original, 1 cancellation, 2 replacement
record CaseLine(
        String claim,
        LocalDate date,
        int days,
        String tin,
        String ccn,
        String billType,
        String specialty,
        String place,
        String hcpcs,
        String allowed,
        int receivedAfter,
        int adjustment) {
    private static final int USUAL_RECEIPT = 14;

    static CaseLine on(String date) {
        return new CaseLine(
                date,
                LocalDate.parse(date),
                1,
                AttributionCases.OURS,
                "",
                "",
                "08",
                "11",
                "99213",
                "92.00",
                USUAL_RECEIPT,
                0);
    }

    CaseLine at(String practice) {
        return new CaseLine(
                claim + practice,
                date,
                days,
                practice,
                ccn,
                billType,
                specialty,
                place,
                hcpcs,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine by(String clinician) {
        return new CaseLine(
                claim + clinician,
                date,
                days,
                tin,
                ccn,
                billType,
                clinician,
                place,
                hcpcs,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine code(String code) {
        return new CaseLine(
                claim + code,
                date,
                days,
                tin,
                ccn,
                billType,
                specialty,
                place,
                code,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine placed(String where) {
        return new CaseLine(
                claim,
                date,
                days,
                tin,
                ccn,
                billType,
                specialty,
                where,
                hcpcs,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine allowed(String dollars) {
        return new CaseLine(
                claim,
                date,
                days,
                tin,
                ccn,
                billType,
                specialty,
                place,
                hcpcs,
                dollars,
                receivedAfter,
                adjustment);
    }

    /// On an institutional claim.
    CaseLine facility(String number, String bill) {
        return new CaseLine(
                claim + number,
                date,
                days,
                "",
                number,
                bill,
                "",
                "",
                hcpcs,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine lasting(int length) {
        return new CaseLine(
                claim,
                date,
                length,
                tin,
                ccn,
                billType,
                specialty,
                place,
                hcpcs,
                allowed,
                receivedAfter,
                adjustment);
    }

    CaseLine receivedOn(String day) {
        int after = (int) (LocalDate.parse(day).toEpochDay() - date.toEpochDay());
        return new CaseLine(
                claim,
                date,
                days,
                tin,
                ccn,
                billType,
                specialty,
                place,
                hcpcs,
                allowed,
                after,
                adjustment);
    }

    CaseLine cancelledOn(String day) {
        return receivedOn(day).version(1);
    }

    CaseLine replacedOn(String day, String dollars) {
        return receivedOn(day).allowed(dollars).version(2);
    }

    private CaseLine version(int code) {
        return new CaseLine(
                claim,
                date,
                days,
                tin,
                ccn,
                billType,
                specialty,
                place,
                hcpcs,
                allowed,
                receivedAfter,
                code);
    }

    boolean isInstitutional() {
        return !billType.isEmpty();
    }
}
