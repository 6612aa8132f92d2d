package care.accord.sampledata.files;

import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;

/// The files that grow member by member.
public enum Feed {
    ELIGIBILITY(
            Owner.PAYER,
            "eligibility.csv",
            "person_id,payer,plan,first_name,last_name,sex,race,ethnicity,birth_date,death_date,enrollment_start_date,enrollment_end_date,dual_status_code,medicare_status_code,coverage,state,county_fips,zip_code,language,area_deprivation_index"),
    CLAIMS(Owner.PAYER, "medical-claims.csv", ClaimRows.HEADER),
    LATER_CLAIMS(Owner.PAYER, "medical-claims-2.csv", ClaimRows.HEADER),
    PHARMACY(Owner.PAYER, "pharmacy-claims.csv", FillRows.HEADER),
    LATER_PHARMACY(Owner.PAYER, "pharmacy-claims-2.csv", FillRows.HEADER),
    MEMBERS(
            Owner.PAYER_TRUTH,
            "members.csv",
            "person_id,eligible,member_months,ab_months,one_part_months,ma_months,com_months,allowed_before,allowed_after,pharmacy_allowed,wellness_before,wellness_after"),
    ASSIGNMENTS(
            Owner.PAYER_TRUTH,
            "assignments.csv",
            "person_id,organization,claims,eligible,assigned,assigned_if_rivals_pool,step,decided_by,allowed,lines,rival,rival_allowed,tin,npi"),
    PLANTED(Owner.PAYER_TRUTH, "planted-cases.csv", "person_id,organization,case,sentence"),
    CLINICAL_EAST(Owner.EAST, "clinical.ndjson", ""),
    CLINICAL_WEST(Owner.WEST, "clinical.ndjson", ""),
    PRESSURE_EAST(Owner.EAST_TRUTH, "blood-pressure.csv", TruthRows.BLOOD_PRESSURE_HEADER),
    PRESSURE_WEST(Owner.WEST_TRUTH, "blood-pressure.csv", TruthRows.BLOOD_PRESSURE_HEADER);

    /// Whose folder the file lies in.
    private enum Owner {
        PAYER,
        PAYER_TRUTH,
        EAST,
        WEST,
        EAST_TRUTH,
        WEST_TRUTH
    }

    private final Owner owner;
    private final String file;
    private final String header;

    Feed(Owner owner, String file, String header) {
        this.owner = owner;
        this.file = file;
        this.header = header;
    }

    /// Where the file lies below the county's folder; the same for both payers if it is an organization's.
    public String path(Payer payer) {
        return switch (owner) {
            case PAYER -> payer.tenant() + "/" + file;
            case PAYER_TRUTH -> "truth/" + payer.tenant() + "/" + file;
            case EAST -> Organization.EAST.tenant() + "/" + file;
            case WEST -> Organization.WEST.tenant() + "/" + file;
            case EAST_TRUTH -> "truth/" + Organization.EAST.tenant() + "/" + file;
            case WEST_TRUTH -> "truth/" + Organization.WEST.tenant() + "/" + file;
        };
    }

    /// The first line, blank for ndjson.
    public String header() {
        return header;
    }
}
