package care.accord.population.store;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the files of a snapshot into columns. What became known after the date is left where it is.
final class SnapshotLoader {
    private static final Map<String, Adjustment> ADJUSTMENTS =
            Arrays.stream(Adjustment.values())
                    .collect(Collectors.toMap(Adjustment::code, Function.identity()));

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
        return builder.build();
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
        return "(%s - DATE '1970-01-01')::INTEGER".formatted(column);
    }

    private static final List<String> CLAIM_COLUMNS =
            List.of(
                    "beneficiary_id",
                    "claim_id",
                    "claim_line_number",
                    "claim_type",
                    "claim_adjustment_code",
                    day("received_date"),
                    day("paid_date"),
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
        for (int row = 0; row < chunk.rows(); row++) {
            String diagnoses = chunk.text(23, row);
            builder.add(
                    new ClaimLine(
                            new BeneficiaryId(chunk.text(0, row)),
                            chunk.text(1, row),
                            chunk.whole(2, row),
                            ClaimTypes.of(chunk.text(3, row)),
                            new DateSpan(chunk.day(7, row), chunk.day(8, row)),
                            chunk.day(5, row),
                            chunk.dayIfAny(6, row),
                            stay(chunk, row),
                            chunk.text(11, row),
                            chunk.text(12, row),
                            chunk.text(13, row),
                            chunk.text(14, row),
                            chunk.text(15, row),
                            chunk.text(16, row),
                            chunk.text(17, row),
                            chunk.text(18, row),
                            chunk.text(19, row),
                            chunk.text(20, row),
                            new Usd(chunk.number(21, row)),
                            new Usd(chunk.number(22, row)),
                            diagnoses.isEmpty()
                                    ? List.of()
                                    : Arrays.asList(diagnoses.split(" ", -1))),
                    adjustment(chunk.text(4, row)));
        }
    }

    private static Optional<DateSpan> stay(Chunk chunk, int row) {
        return chunk.isNull(9, row)
                ? Optional.empty()
                : Optional.of(new DateSpan(chunk.day(9, row), chunk.day(10, row)));
    }

    private static Adjustment adjustment(String code) {
        return ADJUSTMENTS.getOrDefault(code, Adjustment.ORIGINAL);
    }

    private static final List<String> FILL_COLUMNS =
            List.of(
                    "beneficiary_id",
                    "claim_id",
                    "claim_line_number",
                    "claim_adjustment_code",
                    day("received_date"),
                    day("paid_date"),
                    day("dispensing_date"),
                    "prescribing_npi",
                    "allowed_cents",
                    "paid_cents");

    /// A fill counts as a pharmacy line on the day it was dispensed, under the prescriber.
    private void takeFills(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            LocalDate dispensed = chunk.day(6, row);
            builder.add(
                    new ClaimLine(
                            new BeneficiaryId(chunk.text(0, row)),
                            chunk.text(1, row),
                            chunk.whole(2, row),
                            Kind.PHARMACY,
                            new DateSpan(dispensed, dispensed),
                            chunk.day(4, row),
                            chunk.dayIfAny(5, row),
                            Optional.empty(),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            chunk.text(7, row),
                            "",
                            "",
                            new Usd(chunk.number(8, row)),
                            new Usd(chunk.number(9, row)),
                            List.of()),
                    adjustment(chunk.text(3, row)));
        }
    }
}
