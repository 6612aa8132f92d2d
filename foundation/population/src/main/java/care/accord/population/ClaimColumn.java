package care.accord.population;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What can be left out when claim lines are loaded; the first day of service is always there.
public enum ClaimColumn {
    /// Which lines belong to one claim.
    CLAIM,
    /// The identifier of the claim, for evidence; brings [#CLAIM] along.
    CLAIM_ID,
    LINE_NUMBER,
    KIND,
    SERVICE_END_DAY,
    HCPCS,
    SPECIALTY,
    RENDERING_NPI,
    BILLING_TIN,
    FACILITY,
    ALLOWED,
    PAID,
    PLACE_OF_SERVICE,
    BILL_TYPE,
    REVENUE_CENTER,
    DRG,
    DISCHARGE_STATUS,
    ADMISSION_DAY,
    DISCHARGE_DAY,
    DIAGNOSES,
    /// What was done in the facility, where the claim says so.
    PROCEDURES,
    /// What only claims of facilities say.
    CLAIM_TYPE,
    ATTENDING_NPI,
    OPERATING_NPI,
    OTHER_NPI,
    /// What only drug fills say.
    NDC,
    DAYS_SUPPLY;

    /// Clinicians, whose codes are those of one dictionary.
    public static final Set<ClaimColumn> NPIS =
            Collections.unmodifiableSet(
                    EnumSet.of(RENDERING_NPI, ATTENDING_NPI, OPERATING_NPI, OTHER_NPI));

    /// Columns that many payers never fill, and that take no room then.
    public static final Set<ClaimColumn> OFTEN_BLANK =
            Collections.unmodifiableSet(
                    EnumSet.of(CLAIM_TYPE, ATTENDING_NPI, OPERATING_NPI, OTHER_NPI, NDC));

    public static Set<ClaimColumn> all() {
        return EnumSet.allOf(ClaimColumn.class);
    }
}
