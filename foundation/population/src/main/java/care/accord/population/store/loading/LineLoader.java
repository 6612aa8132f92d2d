package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.LineArrays;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.snapshot.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Copies the lines of a shard into the arrays of a population, a column at a time.
final class LineLoader {
    /// Coded columns and what they are called in the files of claim lines; blank where those have none.
    static final Map<ClaimColumn, String> CODED = new EnumMap<>(ClaimColumn.class);

    /// Columns of several codes a line, and what they are called in the files of claim lines.
    static final Map<ClaimColumn, String> SEVERAL =
            Map.of(
                    ClaimColumn.DIAGNOSES, "diagnosis_codes",
                    ClaimColumn.PROCEDURES, "procedure_codes");

    /// Columns of codes that drug fills have, and what they are called in their files.
    private static final Map<ClaimColumn, String> OF_FILLS = new EnumMap<>(ClaimColumn.class);

    private static final Map<ClaimColumn, String> NUMBERS = new EnumMap<>(ClaimColumn.class);

    static {
        CODED.put(ClaimColumn.HCPCS, "hcpcs_code");
        CODED.put(ClaimColumn.SPECIALTY, "rendering_specialty_code");
        CODED.put(ClaimColumn.RENDERING_NPI, "rendering_npi");
        CODED.put(ClaimColumn.BILLING_TIN, "billing_tin");
        CODED.put(ClaimColumn.FACILITY, "facility_ccn");
        CODED.put(ClaimColumn.PLACE_OF_SERVICE, "place_of_service_code");
        CODED.put(ClaimColumn.BILL_TYPE, "bill_type_code");
        CODED.put(ClaimColumn.REVENUE_CENTER, "revenue_center_code");
        CODED.put(ClaimColumn.DRG, "drg_code");
        CODED.put(ClaimColumn.DISCHARGE_STATUS, "discharge_disposition_code");
        CODED.put(ClaimColumn.CLAIM_TYPE, "claim_type_code");
        CODED.put(ClaimColumn.ATTENDING_NPI, "attending_npi");
        CODED.put(ClaimColumn.OPERATING_NPI, "operating_npi");
        CODED.put(ClaimColumn.OTHER_NPI, "other_npi");
        CODED.put(ClaimColumn.NDC, "");
        NUMBERS.put(ClaimColumn.LINE_NUMBER, "claim_line_number");
        NUMBERS.put(ClaimColumn.SERVICE_END_DAY, "service_end_date");
        NUMBERS.put(ClaimColumn.ADMISSION_DAY, "admission_date");
        NUMBERS.put(ClaimColumn.DISCHARGE_DAY, "discharge_date");
        NUMBERS.put(ClaimColumn.DAYS_SUPPLY, "days_supply");
        OF_FILLS.put(ClaimColumn.RENDERING_NPI, "prescribing_npi");
        OF_FILLS.put(ClaimColumn.NDC, "ndc_code");
    }

    private final ShardLines shard;
    private final int base;
    private final LineArrays target;
    private final Map<ClaimColumn, Coding> codings;

    /// The rows of a group or of the shard, for one column after the other.
    private int[] rows = new int[0];

    private long[] wideRows = new long[0];

    /// @param base where the lines of the shard begin in the arrays
    LineLoader(ShardLines shard, int base, LineArrays target, Map<ClaimColumn, Coding> codings) {
        this.shard = shard;
        this.base = base;
        this.target = target;
        this.codings = codings;
    }

    /// What a column is called in a table; blank where the table has none.
    static String nameIn(Table table, ClaimColumn column) {
        if (table == Table.CLAIM_LINE) {
            return SEVERAL.getOrDefault(column, CODED.getOrDefault(column, ""));
        }
        return OF_FILLS.getOrDefault(column, "");
    }

    /// What is read of a table to fill a column.
    static List<String> namesIn(Table table, ClaimColumn column) {
        String coded = nameIn(table, column);
        if (!coded.isEmpty()) {
            return List.of(coded);
        }
        return switch (column) {
            case CLAIM, CLAIM_ID -> List.of("claim_id");
            case ALLOWED -> List.of("allowed_cents");
            case PAID -> List.of("paid_cents");
            case KIND -> List.of("claim_type");
            default ->
                    NUMBERS.containsKey(column)
                            ? List.of(String.valueOf(NUMBERS.get(column)))
                            : List.of();
        };
    }

    /// Whether the column is one of numbers or codes, a whole number a line.
    static boolean isWhole(ClaimColumn column) {
        return CODED.containsKey(column)
                || NUMBERS.containsKey(column)
                || column == ClaimColumn.CLAIM;
    }

    void load() {
        fill(target.serviceDay, this::serviceDays);
        CODED.keySet().stream()
                .filter(target::isFilled)
                .forEach(column ->
                        fill(
                                target.wholes(column),
                                (group, out, from) -> codes(column, group, out, from)));
        NUMBERS.keySet().stream()
                .filter(target::has)
                .forEach(column ->
                        fill(
                                target.wholes(column),
                                (group, out, from) -> numbers(column, group, out, from)));
        if (target.has(ClaimColumn.CLAIM)) {
            fill(target.wholes(ClaimColumn.CLAIM), LineLoader::claims);
        }
        fillCents(ClaimColumn.ALLOWED, "allowed_cents", target.allowedCents);
        fillCents(ClaimColumn.PAID, "paid_cents", target.paidCents);
        if (target.has(ClaimColumn.KIND)) {
            fillKinds();
        }
    }

    /// Decodes a column of a row group, one number a row.
    private interface Decoding {
        void decode(LineGroup group, int[] out, int from);
    }

    private void fill(int[] column, Decoding decoding) {
        fill(column, base, decoding);
    }

    private void fill(int[] column, int first, Decoding decoding) {
        int[] all = rows();
        if (shard.isInFileOrder()) {
            int at = first;
            for (LineGroup group : shard.groups()) {
                decoding.decode(group, all, 0);
                at += shard.standing().copy(group, all, column, at);
            }
            return;
        }
        shard.groups().forEach(group -> decoding.decode(group, all, group.firstRow()));
        int[] order = shard.order();
        for (int i = 0; i < order.length; i++) {
            column[first + i] = all[order[i]];
        }
    }

    private int[] rows() {
        if (rows.length == 0) {
            rows = new int[room()];
        }
        return rows;
    }

    /// Rows that are decoded before they are brought into order.
    private int room() {
        return shard.isInFileOrder()
                ? shard.groups().stream().mapToInt(LineGroup::rows).max().orElse(0)
                : shard.rows();
    }

    private void serviceDays(LineGroup group, int[] out, int from) {
        group.numbers(group.table().columns().get(1).name(), out, from);
    }

    private void codes(ClaimColumn column, LineGroup group, int[] out, int from) {
        String name = nameIn(group.table(), column);
        if (name.isEmpty()) {
            Arrays.fill(out, from, from + group.rows(), 0);
            return;
        }
        int[] codes = coding(column).codes(number(group, column));
        if (codes.length == 1) {
            Arrays.fill(out, from, from + group.rows(), codes[0]);
            return;
        }
        group.data(name).values(codes, 0, out, from);
    }

    private Coding coding(ClaimColumn column) {
        return java.util.Objects.requireNonNull(codings.get(column));
    }

    private static int number(LineGroup group, ClaimColumn column) {
        return java.util.Objects.requireNonNull(group.codings().get(column));
    }

    private static void numbers(ClaimColumn column, LineGroup group, int[] out, int from) {
        String name = String.valueOf(NUMBERS.get(column));
        if (column == ClaimColumn.SERVICE_END_DAY && group.table() == Table.DRUG_FILL) {
            group.numbers("dispensing_date", out, from);
        } else if (group.table().columns().stream().anyMatch(c -> c.name().equals(name))) {
            group.numbers(name, out, from);
        } else {
            int none = column == ClaimColumn.DAYS_SUPPLY ? 0 : ClaimColumns.NO_DAY;
            Arrays.fill(out, from, from + group.rows(), none);
        }
    }

    private static void claims(LineGroup group, int[] out, int from) {
        group.data("claim_id").codes(out, from);
        for (int i = from; i < from + group.rows(); i++) {
            out[i] += group.firstRow();
        }
    }

    private void fillCents(ClaimColumn column, String name, long[] cents) {
        if (!target.has(column)) {
            return;
        }
        if (wideRows.length == 0) {
            wideRows = new long[room()];
        }
        long[] all = wideRows;
        if (shard.isInFileOrder()) {
            int at = base;
            for (LineGroup group : shard.groups()) {
                group.longs(name, rows(), all, 0);
                at += shard.standing().copy(group, all, cents, at);
            }
            return;
        }
        shard.groups().forEach(group -> group.longs(name, rows(), all, group.firstRow()));
        int[] order = shard.order();
        for (int i = 0; i < order.length; i++) {
            cents[base + i] = all[order[i]];
        }
    }

    private void fillKinds() {
        int[] kinds = new int[shard.size()];
        fill(kinds, 0, LineLoader::kinds);
        for (int i = 0; i < kinds.length; i++) {
            target.kind[base + i] = (byte) kinds[i];
        }
    }

    // The position of a constant is kept within this process only.
    @SuppressWarnings("EnumOrdinal")
    private static void kinds(LineGroup group, int[] out, int from) {
        int to = from + group.rows();
        if (group.table() == Table.DRUG_FILL) {
            Arrays.fill(out, from, to, Kind.PHARMACY.ordinal());
            return;
        }
        ColumnChunk chunk = group.column("claim_type");
        int[] starts = chunk.textStarts();
        int[] kinds = new int[chunk.distinct()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] =
                    (chunk.bytes()[starts[i]] == 'p' ? Kind.PROFESSIONAL : Kind.INSTITUTIONAL)
                            .ordinal();
        }
        chunk.values(kinds, 0, out, from);
    }
}
