package care.accord.population;

import care.accord.population.ClaimLine.Kind;

/// Final-action claim lines as columns, grouped by beneficiary and sorted by service date within each. Days count from
/// 1970-01-01, money is in cents, codes refer to the dictionary of their column.
public final class ClaimColumns {
    /// The day of something that did not happen.
    public static final int NO_DAY = Integer.MIN_VALUE;

    final int[] offsets;
    private final PopulationBuilder.Lines columns;
    private final int[] serviceDay;
    private final int[] serviceEndDay;
    private final int[] hcpcs;
    private final int[] specialty;
    private final int[] renderingNpi;
    private final int[] billingTin;
    private final int[] facility;
    private final long[] allowedCents;
    private final long[] paidCents;
    private final Kind[] kind;
    private final int[] placeOfService;
    private final int[] billType;
    private final int[] revenueCenter;
    private final int[] drg;
    private final int[] dischargeStatus;
    private final int[] admissionDay;
    private final int[] dischargeDay;
    private final int[] diagnosisOffsets;
    private final int[] diagnoses;
    private final Dictionaries dictionaries;

    /// The dictionaries of the coded columns.
    public record Dictionaries(
            Dictionary hcpcs,
            Dictionary specialty,
            Dictionary npi,
            Dictionary tin,
            Dictionary facility,
            Dictionary placeOfService,
            Dictionary billType,
            Dictionary revenueCenter,
            Dictionary drg,
            Dictionary dischargeStatus,
            Dictionary diagnosis) {}

    ClaimColumns(PopulationBuilder.Lines lines) {
        columns = lines;
        offsets = lines.offsets;
        serviceDay = lines.serviceDay.toArray();
        serviceEndDay = lines.serviceEndDay.toArray();
        hcpcs = lines.hcpcs.toArray();
        specialty = lines.specialty.toArray();
        renderingNpi = lines.renderingNpi.toArray();
        billingTin = lines.billingTin.toArray();
        facility = lines.facility.toArray();
        allowedCents = lines.allowedCents.toArray();
        paidCents = lines.paidCents.toArray();
        kind = lines.kind.toArray(Kind[]::new);
        placeOfService = lines.placeOfService.toArray();
        billType = lines.billType.toArray();
        revenueCenter = lines.revenueCenter.toArray();
        drg = lines.drg.toArray();
        dischargeStatus = lines.dischargeStatus.toArray();
        admissionDay = lines.admissionDay.toArray();
        dischargeDay = lines.dischargeDay.toArray();
        diagnosisOffsets = lines.diagnosisOffsets.toArray();
        diagnoses = lines.diagnoses.toArray();
        dictionaries = lines.dictionaries();
    }

    public int size() {
        return serviceDay.length;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /// Claim id and line number as the payer reported them, for evidence.
    public String claimId(int line) {
        return columns.claimId(line);
    }

    public int lineNumber(int line) {
        return columns.lineNumber.get(line);
    }

    public Kind kind(int line) {
        return kind[line];
    }

    public int serviceDay(int line) {
        return serviceDay[line];
    }

    public int serviceEndDay(int line) {
        return serviceEndDay[line];
    }

    public int hcpcs(int line) {
        return hcpcs[line];
    }

    public int specialty(int line) {
        return specialty[line];
    }

    public int renderingNpi(int line) {
        return renderingNpi[line];
    }

    public int billingTin(int line) {
        return billingTin[line];
    }

    public int facility(int line) {
        return facility[line];
    }

    public long allowedCents(int line) {
        return allowedCents[line];
    }

    public long paidCents(int line) {
        return paidCents[line];
    }

    public int placeOfService(int line) {
        return placeOfService[line];
    }

    public int billType(int line) {
        return billType[line];
    }

    public int revenueCenter(int line) {
        return revenueCenter[line];
    }

    public int drg(int line) {
        return drg[line];
    }

    public int dischargeStatus(int line) {
        return dischargeStatus[line];
    }

    /// Day of admission, or [#NO_DAY].
    public int admissionDay(int line) {
        return admissionDay[line];
    }

    /// Day of discharge, or [#NO_DAY].
    public int dischargeDay(int line) {
        return dischargeDay[line];
    }

    public int diagnosisCount(int line) {
        return diagnosisOffsets[line + 1] - diagnosisOffsets[line];
    }

    /// The nth diagnosis of the line, 0 being the principal one.
    public int diagnosis(int line, int nth) {
        return diagnoses[diagnosisOffsets[line] + nth];
    }
}
