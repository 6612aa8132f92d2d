package care.accord.population.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of a snapshot, with the columns of their Parquet files. A blank value is stored as null.
enum Table {
    PERSON(
            "person",
            "beneficiary_id, received_date",
            """
            beneficiary_id VARCHAR, received_date DATE, payer VARCHAR, given_name VARCHAR, family_name VARCHAR,
            birth_date DATE, death_date DATE, sex VARCHAR, race VARCHAR, ethnicity VARCHAR, language VARCHAR,
            dual_status_code VARCHAR, medicare_status_code VARCHAR, state VARCHAR, county_fips VARCHAR,
            zip_code VARCHAR, area_deprivation_index INTEGER, latest_coverage_start DATE
            """),
    ENROLLMENT(
            "enrollment",
            "beneficiary_id, enrollment_start_date",
            """
            beneficiary_id VARCHAR, received_date DATE, coverage VARCHAR, plan VARCHAR,
            enrollment_start_date DATE, enrollment_end_date DATE
            """),
    CLAIM_LINE(
            "claim_line",
            "beneficiary_id, service_start_date, claim_id, claim_line_number",
            """
            beneficiary_id VARCHAR, claim_id VARCHAR, claim_line_number INTEGER, claim_type VARCHAR,
            claim_adjustment_code VARCHAR, received_date DATE, paid_date DATE,
            service_start_date DATE, service_end_date DATE, claim_start_date DATE, claim_end_date DATE,
            admission_date DATE, discharge_date DATE, discharge_disposition_code VARCHAR,
            place_of_service_code VARCHAR, bill_type_code VARCHAR, drg_code VARCHAR, revenue_center_code VARCHAR,
            hcpcs_code VARCHAR, hcpcs_modifier_1 VARCHAR, service_unit_quantity DECIMAL(15, 3),
            rendering_specialty_code VARCHAR, rendering_npi VARCHAR, billing_tin VARCHAR, billing_npi VARCHAR,
            facility_ccn VARCHAR, allowed_cents BIGINT, paid_cents BIGINT, charge_cents BIGINT,
            diagnosis_code_type VARCHAR, diagnosis_codes VARCHAR, payer VARCHAR, plan VARCHAR
            """),
    DRUG_FILL(
            "drug_fill",
            "beneficiary_id, dispensing_date, claim_id, claim_line_number",
            """
            beneficiary_id VARCHAR, claim_id VARCHAR, claim_line_number INTEGER,
            claim_adjustment_code VARCHAR, received_date DATE, paid_date DATE, dispensing_date DATE,
            ndc_code VARCHAR, prescribing_npi VARCHAR, dispensing_npi VARCHAR, quantity DECIMAL(15, 3),
            days_supply INTEGER, refills INTEGER, allowed_cents BIGINT, paid_cents BIGINT,
            payer VARCHAR, plan VARCHAR
            """),
    VOLUNTARY_ALIGNMENT(
            "voluntary_alignment",
            "beneficiary_id, effective_date, received_date",
            """
            beneficiary_id VARCHAR, received_date DATE, npi VARCHAR, tin VARCHAR, effective_date DATE,
            revoked_date DATE, source VARCHAR
            """),
    SHARING_PREFERENCE(
            "sharing_preference",
            "beneficiary_id, effective_date, received_date",
            """
            beneficiary_id VARCHAR, received_date DATE, preference VARCHAR, scope VARCHAR, effective_date DATE,
            source VARCHAR
            """),
    RESTRICTED_CLAIM(
            "restricted_claim",
            "beneficiary_id, claim_id",
            """
            beneficiary_id VARCHAR, received_date DATE, claim_id VARCHAR, list_edition VARCHAR
            """);

    private final String id;
    private final String order;
    private final String columns;

    Table(String id, String order, String columns) {
        this.id = id;
        this.order = order;
        this.columns = columns;
    }

    String id() {
        return id;
    }

    static Table of(String id) {
        return Arrays.stream(values())
                .filter(table -> table.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table is called " + id));
    }

    /// What the scratch files of one shard are called.
    String staging(int shard) {
        return id + "_" + shard;
    }

    /// The rows of a scratch file as they are written; `row_digest` decides between rows that are equal in everything they
    /// are sorted by.
    String sorted(Path staged) {
        return """
        SELECT * EXCLUDE (row_digest)
        FROM read_csv(%s, columns = %s, auto_detect = false, header = false, delim = ',', quote = '"',
                      escape = '"', nullstr = '', parallel = false)
        ORDER BY %s, row_digest
        """
                .formatted(Database.quoted(staged), types(), order);
    }

    /// The columns as DuckDB names the types of a CSV file.
    private String types() {
        return Stream.of((columns + ", row_digest BIGINT").split(",(?![^(]*\\))"))
                .map(column -> column.strip().split(" ", 2))
                .map(parts -> "'%s': '%s'".formatted(parts[0], parts[1]))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// Several files of one shard as one.
    String merged(List<String> files) {
        return "SELECT * FROM read_parquet(%s) ORDER BY %s".formatted(Database.list(files), order);
    }
}
