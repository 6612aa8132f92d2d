package care.accord.population.store;

import care.accord.population.Adjustment;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.LineValues;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the files of a snapshot into columns. What became known after the date is left where it is.
final class SnapshotLoader {
    /// By their code, which is a number.
    private static final Adjustment[] ADJUSTMENTS = {
        Adjustment.ORIGINAL, Adjustment.CANCELLATION, Adjustment.REPLACEMENT
    };

    private final Database database;
    private final TenantFolder folder;
    private final LocalDate asKnownOn;
    private final PopulationBuilder builder = new PopulationBuilder();

    SnapshotLoader(Database database, TenantFolder folder, LocalDate asKnownOn) {
        this.database = database;
        this.folder = folder;
        this.asKnownOn = asKnownOn;
    }

    Population load(SnapshotManifest manifest) {
        PeopleLoader people = new PeopleLoader(builder);
        read(manifest, Table.PERSON, PeopleLoader.PERSON_COLUMNS, people::takePeople);
        read(manifest, Table.ENROLLMENT, PeopleLoader.SPAN_COLUMNS, people::takeSpans);
        people.finish();
        read(manifest, Table.CLAIM_LINE, CLAIM_COLUMNS, this::takeClaims);
        read(manifest, Table.DRUG_FILL, FILL_COLUMNS, this::takeFills);
        DeclarationsLoader declared = new DeclarationsLoader();
        read(
                manifest,
                Table.VOLUNTARY_ALIGNMENT,
                DeclarationsLoader.ALIGNMENT_COLUMNS,
                declared::takeAlignments);
        read(
                manifest,
                Table.SHARING_PREFERENCE,
                DeclarationsLoader.PREFERENCE_COLUMNS,
                declared::takePreferences);
        read(
                manifest,
                Table.RESTRICTED_CLAIM,
                DeclarationsLoader.RESTRICTED_COLUMNS,
                declared::takeRestricted);
        return builder.build().with(declared.declarations());
    }

    private void read(
            SnapshotManifest manifest,
            Table table,
            List<String> columns,
            Database.RowConsumer consumer) {
        Map<Integer, List<String>> files =
                manifest.files().stream()
                        .filter(file -> file.table().equals(table.id()))
                        .collect(
                                Collectors.groupingBy(
                                        StoredFile::shard,
                                        java.util.TreeMap::new,
                                        Collectors.mapping(
                                                file -> folder.verified(file).toString(),
                                                Collectors.toList())));
        for (List<String> shard : files.values()) {
            database.read(
                    "SELECT %s FROM read_parquet(%s) WHERE received_date IS NULL OR received_date <= DATE '%s'"
                            .formatted(String.join(", ", columns), Database.list(shard), asKnownOn),
                    consumer);
        }
    }

    /// Days since 1970-01-01 of a date column.
    static String day(String column) {
        return "(%s - DATE 'epoch')::INTEGER".formatted(column);
    }

    private static final List<String> CLAIM_COLUMNS =
            List.of(
                    "beneficiary_id",
                    "claim_id",
                    "claim_line_number",
                    "(claim_type = 'professional')::INTEGER",
                    "claim_adjustment_code::INTEGER",
                    day("received_date"),
                    day("service_start_date"),
                    day("service_end_date"),
                    day("admission_date"),
                    day("discharge_date"),
                    "discharge_disposition_code",
                    "place_of_service_code",
                    "bill_type_code",
                    "drg_code",
                    "revenue_center_code",
                    "hcpcs_code",
                    "rendering_specialty_code",
                    "rendering_npi",
                    "billing_tin",
                    "facility_ccn",
                    "allowed_cents",
                    "paid_cents",
                    "diagnosis_codes");

    private void takeClaims(Chunk chunk) {
        LineValues line = new LineValues();
        for (int row = 0; row < chunk.rows(); row++) {
            line.beneficiary = chunk.text(0, row);
            line.claimId = chunk.text(1, row);
            line.lineNumber = chunk.whole(2, row);
            line.kind = chunk.whole(3, row) == 1 ? Kind.PROFESSIONAL : Kind.INSTITUTIONAL;
            line.adjustment = ADJUSTMENTS[chunk.whole(4, row)];
            line.receivedDay = chunk.whole(5, row);
            line.serviceDay = chunk.whole(6, row);
            line.serviceEndDay = chunk.whole(7, row);
            line.admissionDay = chunk.dayNumber(8, row, ClaimColumns.NO_DAY);
            line.dischargeDay = chunk.dayNumber(9, row, ClaimColumns.NO_DAY);
            line.dischargeStatus = chunk.text(10, row);
            line.placeOfService = chunk.text(11, row);
            line.billType = chunk.text(12, row);
            line.drg = chunk.text(13, row);
            line.revenueCenter = chunk.text(14, row);
            line.hcpcs = chunk.text(15, row);
            line.specialty = chunk.text(16, row);
            line.renderingNpi = chunk.text(17, row);
            line.billingTin = chunk.text(18, row);
            line.facility = chunk.text(19, row);
            line.allowedCents = chunk.number(20, row);
            line.paidCents = chunk.number(21, row);
            line.diagnoses = chunk.text(22, row);
            builder.add(line);
        }
    }

    private static final List<String> FILL_COLUMNS =
            List.of(
                    "beneficiary_id",
                    "claim_id",
                    "claim_line_number",
                    "claim_adjustment_code::INTEGER",
                    day("received_date"),
                    day("dispensing_date"),
                    "prescribing_npi",
                    "allowed_cents",
                    "paid_cents");

    /// A fill counts as a pharmacy line on the day it was dispensed, under the prescriber.
    private void takeFills(Chunk chunk) {
        LineValues line = new LineValues();
        line.kind = Kind.PHARMACY;
        for (int row = 0; row < chunk.rows(); row++) {
            line.beneficiary = chunk.text(0, row);
            line.claimId = chunk.text(1, row);
            line.lineNumber = chunk.whole(2, row);
            line.adjustment = ADJUSTMENTS[chunk.whole(3, row)];
            line.receivedDay = chunk.whole(4, row);
            line.serviceDay = chunk.whole(5, row);
            line.serviceEndDay = line.serviceDay;
            line.renderingNpi = chunk.text(6, row);
            line.allowedCents = chunk.number(7, row);
            line.paidCents = chunk.number(8, row);
            builder.add(line);
        }
    }
}
