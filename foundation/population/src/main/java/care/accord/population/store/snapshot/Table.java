package care.accord.population.store.snapshot;

import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.parquet.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of a snapshot, with the columns of their Parquet files. Every table begins with the beneficiary and a day,
/// and rows are sorted by their columns in order.
public enum Table {
    PERSON(
            "person",
            """
            beneficiary_id TEXT, received_date DAY_IF_ANY, payer TEXT, given_name TEXT, family_name TEXT,
            birth_date DAY, death_date DAY_IF_ANY, sex TEXT, race TEXT, ethnicity TEXT, language TEXT,
            dual_status_code TEXT, medicare_status_code TEXT, state TEXT, county_fips TEXT,
            zip_code TEXT, area_deprivation_index WHOLE, latest_coverage_start DAY_IF_ANY, facts TEXTS
            """),
    ENROLLMENT(
            "enrollment",
            """
            beneficiary_id TEXT, enrollment_start_date DAY, received_date DAY_IF_ANY, coverage TEXT, plan TEXT,
            enrollment_end_date DAY
            """),
    CLAIM_LINE(
            "claim_line",
            """
            beneficiary_id TEXT, service_start_date DAY, claim_id TEXT, claim_line_number WHOLE,
            received_date DAY, claim_adjustment_code TEXT, claim_type TEXT, paid_date DAY_IF_ANY,
            service_end_date DAY, claim_start_date DAY, claim_end_date DAY,
            admission_date DAY_IF_ANY, discharge_date DAY_IF_ANY, discharge_disposition_code TEXT,
            place_of_service_code TEXT, bill_type_code TEXT, drg_code TEXT, revenue_center_code TEXT,
            hcpcs_code TEXT, hcpcs_modifier_1 TEXT, service_unit_quantity THOUSANDTHS_IF_ANY,
            rendering_specialty_code TEXT, rendering_npi TEXT, billing_tin TEXT, billing_npi TEXT,
            facility_ccn TEXT, claim_type_code TEXT, attending_npi TEXT, operating_npi TEXT,
            other_npi TEXT, allowed_cents LONG, paid_cents LONG, charge_cents LONG,
            diagnosis_code_type TEXT, diagnosis_codes TEXTS, payer TEXT, plan TEXT,
            procedure_codes TEXTS, procedure_dates TEXTS
            """),
    DRUG_FILL(
            "drug_fill",
            """
            beneficiary_id TEXT, dispensing_date DAY, claim_id TEXT, claim_line_number WHOLE,
            received_date DAY, claim_adjustment_code TEXT, paid_date DAY_IF_ANY,
            ndc_code TEXT, prescribing_npi TEXT, dispensing_npi TEXT, quantity THOUSANDTHS_IF_ANY,
            days_supply WHOLE, refills WHOLE, allowed_cents LONG, paid_cents LONG,
            payer TEXT, plan TEXT
            """),
    VOLUNTARY_ALIGNMENT(
            "voluntary_alignment",
            """
            beneficiary_id TEXT, effective_date DAY, received_date DAY_IF_ANY, npi TEXT, tin TEXT,
            revoked_date DAY_IF_ANY, source TEXT
            """),
    SHARING_PREFERENCE(
            "sharing_preference",
            """
            beneficiary_id TEXT, effective_date DAY, received_date DAY_IF_ANY, preference TEXT,
            scope TEXT, source TEXT
            """),
    RESTRICTED_CLAIM(
            "restricted_claim",
            """
            beneficiary_id TEXT, received_date DAY_IF_ANY, claim_id TEXT, list_edition TEXT
            """),
    IDENTITY(
            "identity",
            """
            beneficiary_id TEXT, received_date DAY_IF_ANY, current_id TEXT
            """),
    WITHDRAWN_IDENTITY(
            "withdrawn_identity",
            """
            beneficiary_id TEXT, received_date DAY_IF_ANY, current_id TEXT, reason TEXT
            """),
    CONSENT(
            "consent",
            """
            beneficiary_id TEXT, effective_date DAY, received_date DAY_IF_ANY, consent_id TEXT,
            recipient TEXT, end_date DAY_IF_ANY
            """);

    /// Everything that a population keeps of a line, in the order in which it decides between lines that nothing else tells
    /// apart; a table passes over what it has not.
    public static final List<String> CONTENT =
            List.of(
                    "allowed_cents",
                    "paid_cents",
                    "service_start_date",
                    "service_end_date",
                    "admission_date",
                    "discharge_date",
                    "hcpcs_code",
                    "rendering_specialty_code",
                    "rendering_npi",
                    "prescribing_npi",
                    "billing_tin",
                    "facility_ccn",
                    "place_of_service_code",
                    "bill_type_code",
                    "revenue_center_code",
                    "drg_code",
                    "discharge_disposition_code",
                    "claim_type",
                    "diagnosis_codes",
                    "claim_type_code",
                    "attending_npi",
                    "operating_npi",
                    "other_npi",
                    "procedure_codes",
                    "procedure_dates");

    /// Columns of several texts that files of earlier versions do not have: their rows have none. They come last, so that rows
    /// without any have the sum of contents they always had.
    private static final Set<String> CAME_LATER =
            Set.of("procedure_codes", "procedure_dates", "facts");

    /// Of tables with versions: the day from which the row no longer stands, so that what was known on a day is
    /// `received_date <= day AND superseded_date > day`. The received day itself where the row never stood.
    public static final ColumnSpec SUPERSEDED = new ColumnSpec("superseded_date", ColumnType.DAY);

    private final String id;

    // Unmodifiable once the constant is made.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ColumnSpec> columns;

    Table(String id, String columns) {
        this.id = id;
        this.columns =
                Arrays.stream(columns.split(","))
                        .map(column -> column.strip().split(" "))
                        .map(words -> new ColumnSpec(words[0], ColumnType.valueOf(words[1])))
                        .toList();
    }

    public String id() {
        return id;
    }

    public static Table of(String id) {
        return Arrays.stream(values())
                .filter(table -> table.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table is called " + id));
    }

    /// Whether rows are versions of claims: their first columns are beneficiary, service day, claim, line number, received
    /// day and adjustment.
    public boolean hasVersions() {
        return switch (this) {
            case CLAIM_LINE, DRUG_FILL -> true;
            case PERSON,
                    ENROLLMENT,
                    VOLUNTARY_ALIGNMENT,
                    SHARING_PREFERENCE,
                    RESTRICTED_CLAIM,
                    IDENTITY,
                    WITHDRAWN_IDENTITY,
                    CONSENT ->
                    false;
        };
    }

    /// Whether snapshots without rows of it have the ids they had before there was such a table.
    boolean cameLater() {
        return isAboutIdentity() || this == CONSENT;
    }

    /// Whether there are files without this column, whose rows have nothing in it.
    static boolean cameLater(ColumnSpec column) {
        return CAME_LATER.contains(column.name());
    }

    /// Whether rows say who is who, and so stay as they were said.
    public boolean isAboutIdentity() {
        return this == IDENTITY || this == WITHDRAWN_IDENTITY;
    }

    /// The columns that rows bring along.
    public List<ColumnSpec> columns() {
        return columns;
    }

    /// The columns of the files.
    public List<ColumnSpec> storedColumns() {
        return hasVersions()
                ? Stream.concat(columns.stream(), Stream.of(SUPERSEDED)).toList()
                : columns;
    }

    public ColumnSpec column(String name) {
        return storedColumns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no column " + name));
    }

    public int position(String name) {
        return columns.indexOf(column(name));
    }

    /// What a file of one shard is called while it is made.
    public String staging(int shard) {
        return id + "_" + shard;
    }
}
