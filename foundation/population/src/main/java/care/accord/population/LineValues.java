package care.accord.population;

import care.accord.population.ClaimLine.Kind;
import java.time.LocalDate;
import java.util.Optional;

/// One claim line as plain values, filled anew for every line by whoever reads millions of them. Days count from
/// 1970-01-01, [ClaimColumns#NO_DAY] standing for none; blank strings stand for "not reported".
public final class LineValues {
    public String beneficiary = "";
    public String claimId = "";
    public int lineNumber;
    public Kind kind = Kind.PROFESSIONAL;
    public Adjustment adjustment = Adjustment.ORIGINAL;
    public int receivedDay;
    public int serviceDay;
    public int serviceEndDay;
    public int admissionDay = ClaimColumns.NO_DAY;
    public int dischargeDay = ClaimColumns.NO_DAY;
    public String dischargeStatus = "";
    public String placeOfService = "";
    public String billType = "";
    public String drg = "";
    public String revenueCenter = "";
    public String hcpcs = "";
    public String specialty = "";
    public String renderingNpi = "";
    public String billingTin = "";
    public String facility = "";
    public long allowedCents;
    public long paidCents;

    /// Of a drug fill: the product, eleven digits.
    public String ndc = "";

    /// Of a drug fill: the days it lasts, 0 when not reported.
    public int daysSupply;

    /// Codes separated by one blank, principal first.
    public String diagnoses = "";

    /// Of a claim of a facility: codes separated by one blank.
    public String procedures = "";

    static LineValues of(ClaimLine line, Adjustment adjustment) {
        LineValues values = new LineValues();
        values.beneficiary = line.beneficiary().value();
        values.claimId = line.claimId();
        values.lineNumber = line.lineNumber();
        values.kind = line.kind();
        values.adjustment = adjustment;
        values.receivedDay = (int) line.received().toEpochDay();
        values.serviceDay = (int) line.service().start().toEpochDay();
        values.serviceEndDay = (int) line.service().end().toEpochDay();
        values.admissionDay = day(line.stay().map(stay -> stay.start()));
        values.dischargeDay = day(line.stay().map(stay -> stay.end()));
        values.dischargeStatus = line.dischargeStatus();
        values.placeOfService = line.placeOfService();
        values.billType = line.billType();
        values.drg = line.drg();
        values.revenueCenter = line.revenueCenter();
        values.hcpcs = line.hcpcs();
        values.specialty = line.specialty();
        values.renderingNpi = line.renderingNpi();
        values.billingTin = line.billingTin();
        values.facility = line.facility();
        values.allowedCents = line.allowedAmount().cents();
        values.paidCents = line.paidAmount().cents();
        values.diagnoses = String.join(" ", line.diagnoses());
        return values;
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(day -> (int) day.toEpochDay()).orElse(ClaimColumns.NO_DAY);
    }
}
