package care.accord.population;

import care.accord.population.ClaimLine.Kind;
import java.util.Set;

/// Final-action claim lines as columns, grouped by beneficiary and sorted by service date within each. Days count from
/// 1970-01-01, money is in cents, codes refer to the dictionary of their column.
public final class ClaimColumns {
    private static final Kind[] KINDS = Kind.values();

    /// The day of something that did not happen.
    public static final int NO_DAY = Integer.MIN_VALUE;

    final int[] offsets;
    private final Set<ClaimColumn> columns;
    private final TextPool claimIds;
    private final int[] serviceDay;
    private final int[] claim;
    private final int[] lineNumber;
    private final int[] serviceEndDay;
    private final int[] hcpcs;
    private final int[] specialty;
    private final int[] renderingNpi;
    private final int[] billingTin;
    private final int[] facility;
    private final int[] placeOfService;
    private final int[] billType;
    private final int[] revenueCenter;
    private final int[] drg;
    private final int[] dischargeStatus;
    private final int[] claimType;
    private final int[] attendingNpi;
    private final int[] operatingNpi;
    private final int[] otherNpi;
    private final int[] admissionDay;
    private final int[] dischargeDay;
    private final int[] ndc;
    private final int[] daysSupply;
    private final long[] allowedCents;
    private final long[] paidCents;
    private final byte[] kind;
    private final LineCodes diagnoses;
    private final LineCodes procedures;
    private final Dictionaries dictionaries;

    /// The dictionaries of the coded columns.
    ///
    /// @param npi of clinicians in any part
    /// @param ndc of drug fills
    /// @param claimType two digits, of claims of facilities
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
            Dictionary claimType,
            Dictionary ndc,
            Dictionary diagnosis,
            Dictionary procedure) {}

    /// @param offsets where the lines of each person begin, and one more
    ClaimColumns(LineArrays lines, int[] offsets) {
        this.offsets = offsets;
        columns = Set.copyOf(lines.columns);
        claimIds = lines.claimIds;
        serviceDay = lines.serviceDay;
        claim = lines.wholes(ClaimColumn.CLAIM);
        lineNumber = lines.wholes(ClaimColumn.LINE_NUMBER);
        serviceEndDay = lines.wholes(ClaimColumn.SERVICE_END_DAY);
        hcpcs = lines.wholes(ClaimColumn.HCPCS);
        specialty = lines.wholes(ClaimColumn.SPECIALTY);
        renderingNpi = lines.wholes(ClaimColumn.RENDERING_NPI);
        billingTin = lines.wholes(ClaimColumn.BILLING_TIN);
        facility = lines.wholes(ClaimColumn.FACILITY);
        placeOfService = lines.wholes(ClaimColumn.PLACE_OF_SERVICE);
        billType = lines.wholes(ClaimColumn.BILL_TYPE);
        revenueCenter = lines.wholes(ClaimColumn.REVENUE_CENTER);
        drg = lines.wholes(ClaimColumn.DRG);
        dischargeStatus = lines.wholes(ClaimColumn.DISCHARGE_STATUS);
        claimType = lines.wholes(ClaimColumn.CLAIM_TYPE);
        attendingNpi = lines.wholes(ClaimColumn.ATTENDING_NPI);
        operatingNpi = lines.wholes(ClaimColumn.OPERATING_NPI);
        otherNpi = lines.wholes(ClaimColumn.OTHER_NPI);
        admissionDay = lines.wholes(ClaimColumn.ADMISSION_DAY);
        dischargeDay = lines.wholes(ClaimColumn.DISCHARGE_DAY);
        ndc = lines.wholes(ClaimColumn.NDC);
        daysSupply = lines.wholes(ClaimColumn.DAYS_SUPPLY);
        allowedCents = lines.allowedCents;
        paidCents = lines.paidCents;
        kind = lines.kind;
        diagnoses = lines.several(ClaimColumn.DIAGNOSES);
        procedures = lines.several(ClaimColumn.PROCEDURES);
        dictionaries = lines.dictionaries();
    }

    /// The columns that were loaded; asking a line for another one is an error.
    public Set<ClaimColumn> columns() {
        return columns;
    }

    private static int[] loaded(int[] column, ClaimColumn name) {
        if (column.length == 0) {
            throw notLoaded(name);
        }
        return column;
    }

    private static LineCodes loaded(LineCodes column, ClaimColumn name) {
        if (column == LineCodes.NOT_LOADED) {
            throw notLoaded(name);
        }
        return column;
    }

    private static IllegalStateException notLoaded(ClaimColumn name) {
        return new IllegalStateException(
                "The column %s was not loaded: name it when loading the population"
                        .formatted(name));
    }

    public int size() {
        return serviceDay.length;
    }

    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /// Claim id and line number as the payer reported them, for evidence.
    public String claimId(int line) {
        if (claimIds.size() == 0) {
            throw notLoaded(ClaimColumn.CLAIM_ID);
        }
        return claimIds.get(claim(line));
    }

    /// The number of the claim: two lines of a person have the same number when they belong to one claim.
    public int claim(int line) {
        return loaded(claim, ClaimColumn.CLAIM)[line];
    }

    public int lineNumber(int line) {
        return loaded(lineNumber, ClaimColumn.LINE_NUMBER)[line];
    }

    public Kind kind(int line) {
        if (kind.length == 0) {
            throw notLoaded(ClaimColumn.KIND);
        }
        return KINDS[kind[line]];
    }

    public int serviceDay(int line) {
        return serviceDay[line];
    }

    public int serviceEndDay(int line) {
        return loaded(serviceEndDay, ClaimColumn.SERVICE_END_DAY)[line];
    }

    public int hcpcs(int line) {
        return loaded(hcpcs, ClaimColumn.HCPCS)[line];
    }

    public int specialty(int line) {
        return loaded(specialty, ClaimColumn.SPECIALTY)[line];
    }

    public int renderingNpi(int line) {
        return loaded(renderingNpi, ClaimColumn.RENDERING_NPI)[line];
    }

    public int billingTin(int line) {
        return loaded(billingTin, ClaimColumn.BILLING_TIN)[line];
    }

    public int facility(int line) {
        return loaded(facility, ClaimColumn.FACILITY)[line];
    }

    public long allowedCents(int line) {
        if (allowedCents.length == 0) {
            throw notLoaded(ClaimColumn.ALLOWED);
        }
        return allowedCents[line];
    }

    public long paidCents(int line) {
        if (paidCents.length == 0) {
            throw notLoaded(ClaimColumn.PAID);
        }
        return paidCents[line];
    }

    public int placeOfService(int line) {
        return loaded(placeOfService, ClaimColumn.PLACE_OF_SERVICE)[line];
    }

    public int billType(int line) {
        return loaded(billType, ClaimColumn.BILL_TYPE)[line];
    }

    public int revenueCenter(int line) {
        return loaded(revenueCenter, ClaimColumn.REVENUE_CENTER)[line];
    }

    public int drg(int line) {
        return loaded(drg, ClaimColumn.DRG)[line];
    }

    public int dischargeStatus(int line) {
        return loaded(dischargeStatus, ClaimColumn.DISCHARGE_STATUS)[line];
    }

    /// Code of the claim's type as facilities report it.
    public int claimType(int line) {
        return codeOrBlank(claimType, ClaimColumn.CLAIM_TYPE, line);
    }

    /// The clinician responsible for the stay, as the claim of a facility says.
    public int attendingNpi(int line) {
        return codeOrBlank(attendingNpi, ClaimColumn.ATTENDING_NPI, line);
    }

    public int operatingNpi(int line) {
        return codeOrBlank(operatingNpi, ClaimColumn.OPERATING_NPI, line);
    }

    public int otherNpi(int line) {
        return codeOrBlank(otherNpi, ClaimColumn.OTHER_NPI, line);
    }

    /// Where all lines of a column are blank there is no array.
    private int codeOrBlank(int[] column, ClaimColumn name, int line) {
        return column.length == 0 && columns.contains(name)
                ? Dictionary.ABSENT
                : loaded(column, name)[line];
    }

    /// Day of admission, or [#NO_DAY].
    public int admissionDay(int line) {
        return loaded(admissionDay, ClaimColumn.ADMISSION_DAY)[line];
    }

    /// Day of discharge, or [#NO_DAY].
    public int dischargeDay(int line) {
        return loaded(dischargeDay, ClaimColumn.DISCHARGE_DAY)[line];
    }

    /// The product of a drug fill, a code of the dictionary of NDCs.
    public int ndc(int line) {
        return codeOrBlank(ndc, ClaimColumn.NDC, line);
    }

    /// Days that a drug fill lasts, 0 when not reported or on another line.
    public int daysSupply(int line) {
        return loaded(daysSupply, ClaimColumn.DAYS_SUPPLY)[line];
    }

    public int diagnosisCount(int line) {
        return loaded(diagnoses, ClaimColumn.DIAGNOSES).count(line);
    }

    /// The nth diagnosis of the line, 0 being the principal one.
    public int diagnosis(int line, int nth) {
        return loaded(diagnoses, ClaimColumn.DIAGNOSES).code(line, nth);
    }

    public int procedureCount(int line) {
        return loaded(procedures, ClaimColumn.PROCEDURES).count(line);
    }

    /// The nth procedure of the line's claim, 0 being the principal one.
    public int procedure(int line, int nth) {
        return loaded(procedures, ClaimColumn.PROCEDURES).code(line, nth);
    }
}
