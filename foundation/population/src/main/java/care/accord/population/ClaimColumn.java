package care.accord.population;

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
    DIAGNOSES;

    public static Set<ClaimColumn> all() {
        return EnumSet.allOf(ClaimColumn.class);
    }
}
