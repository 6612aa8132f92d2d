package care.accord.population;

import care.accord.population.ClaimLine.Kind;

/// Final-action claim lines as columns, grouped by beneficiary and sorted by service date within each. Days count from
/// 1970-01-01, money is in cents, codes refer to the dictionary of their column.
public final class ClaimColumns {
    private static final Kind[] KINDS = Kind.values();

    /// The day of something that did not happen.
    public static final int NO_DAY = Integer.MIN_VALUE;

    final int[] offsets;
    private final ClaimIds claimIds;
    private final int[] lineNumber;
    private final int[] serviceDay;
    private final int[] serviceEndDay;
    private final int[] hcpcs;
    private final int[] specialty;
    private final int[] renderingNpi;
    private final int[] billingTin;
    private final int[] facility;
    private final long[] allowedCents;
    private final long[] paidCents;
    private final byte[] kind;
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

    ClaimColumns(Lines lines, Lines.Selection selection) {
        int[] order = selection.order;
        offsets = selection.offsets;
        claimIds = lines.claimIds.inOrder(order);
        lineNumber = lines.lineNumber.inOrder(order);
        serviceDay = lines.serviceDay.inOrder(order);
        serviceEndDay = lines.serviceEndDay.inOrder(order);
        hcpcs = lines.hcpcs.inOrder(order);
        specialty = lines.specialty.inOrder(order);
        renderingNpi = lines.renderingNpi.inOrder(order);
        billingTin = lines.billingTin.inOrder(order);
        facility = lines.facility.inOrder(order);
        allowedCents = lines.allowedCents.inOrder(order);
        paidCents = lines.paidCents.inOrder(order);
        kind = lines.kind.inOrder(order);
        placeOfService = lines.placeOfService.inOrder(order);
        billType = lines.billType.inOrder(order);
        revenueCenter = lines.revenueCenter.inOrder(order);
        drg = lines.drg.inOrder(order);
        dischargeStatus = lines.dischargeStatus.inOrder(order);
        admissionDay = lines.admissionDay.inOrder(order);
        dischargeDay = lines.dischargeDay.inOrder(order);
        diagnosisOffsets = diagnosisOffsets(lines, order);
        diagnoses = diagnoses(lines, order);
        dictionaries = dictionaries(lines);
    }

    private static int[] diagnosisOffsets(Lines lines, int[] order) {
        int[] offsets = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            offsets[i + 1] = offsets[i] + lines.diagnosisCount(order[i]);
        }
        return offsets;
    }

    private static int[] diagnoses(Lines lines, int[] order) {
        Numbers.Ints codes = new Numbers.Ints();
        for (int line : order) {
            for (int nth = 0; nth < lines.diagnosisCount(line); nth++) {
                codes.add(lines.diagnosis(line, nth));
            }
        }
        return codes.toArray();
    }

    private static Dictionaries dictionaries(Lines lines) {
        return new Dictionaries(
                lines.hcpcs.dictionary.build(),
                lines.specialty.dictionary.build(),
                lines.renderingNpi.dictionary.build(),
                lines.billingTin.dictionary.build(),
                lines.facility.dictionary.build(),
                lines.placeOfService.dictionary.build(),
                lines.billType.dictionary.build(),
                lines.revenueCenter.dictionary.build(),
                lines.drg.dictionary.build(),
                lines.dischargeStatus.dictionary.build(),
                lines.diagnosisCodes.build());
    }

    public int size() {
        return serviceDay.length;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /// Claim id and line number as the payer reported them, for evidence.
    public String claimId(int line) {
        return claimIds.get(line);
    }

    public int lineNumber(int line) {
        return lineNumber[line];
    }

    public Kind kind(int line) {
        return KINDS[kind[line]];
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
