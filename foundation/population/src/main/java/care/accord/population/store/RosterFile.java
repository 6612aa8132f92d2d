package care.accord.population.store;

import care.accord.population.store.depot.Scratch;
import care.accord.population.store.snapshot.Sha256;
import care.accord.population.store.snapshot.StoreFailure;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/// A roster as a Parquet file in the store. An event names it by location and hash.
///
/// @param location `<tenant>/rosters/<rosterId>.parquet`
/// @param sha256 of its bytes
/// @param members how many rows it has
public record RosterFile(String location, String sha256, int members) {
    private static final String COLUMNS =
            """
            "row" INTEGER, beneficiary_id VARCHAR, tin VARCHAR, npi VARCHAR,
            member_months INTEGER, decided_by VARCHAR, change VARCHAR
            """;

    /// A column that files have where somebody is shared: those of other rosters are the bytes that they were.
    private static final String WEIGHT = ", weight VARCHAR";

    private static final int WEIGHT_AT = 7;

    /// A column that files have where several of a contract's entities share somebody: a line for each, its weight, TIN and NPI with tabs between.
    private static final String PARTS = ", parts VARCHAR";

    private static final int PARTS_AT = 8;
    private static final String TAB = "\t";

    /// Writes a roster, sorted by row. Writing the same roster again leaves the same file; an id is never used for another
    /// roster.
    public static RosterFile write(
            PopulationStore store, String tenant, String rosterId, List<RosterMember> members) {
        TenantFolder folder = store.folder(tenant);
        String location = folder.roster(rosterId);
        try (Scratch scratch = folder.newScratch()) {
            Path half = scratch.folder().resolve("roster.parquet");
            write(scratch.folder(), half, members);
            String sha256 = Sha256.of(half);
            folder.keepRoster(half, rosterId);
            return new RosterFile(location, sha256, members.size());
        } catch (IOException e) {
            throw new StoreFailure("A roster cannot be written", e);
        }
    }

    private static void write(Path scratch, Path half, List<RosterMember> members) {
        try (Database database = new Database(scratch, scratch)) {
            boolean parted = members.stream().anyMatch(member -> !member.parts().isEmpty());
            boolean shared = parted || members.stream().anyMatch(RosterMember::isShared);
            database.run(
                    "CREATE TABLE roster (%s)"
                            .formatted(COLUMNS + (shared ? WEIGHT : "") + (parted ? PARTS : "")));
            try (DuckDBAppender appender = database.appender("roster")) {
                for (RosterMember member : members) {
                    appender.beginRow()
                            .append(member.row())
                            .append(member.beneficiary().value())
                            .append(member.tin())
                            .append(member.npi())
                            .append(member.memberMonths())
                            .append(member.decidedBy())
                            .append(member.change().name().toLowerCase(Locale.ROOT));
                    if (shared) {
                        appender.append(member.weight().toPlainString());
                    }
                    if (parted) {
                        appender.append(text(member.parts()));
                    }
                    appender.endRow();
                }
            }
            database.write("SELECT * FROM roster ORDER BY \"row\"", half);
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB cannot take a row of a roster", e);
        }
    }

    /// Reads a roster by the location and hash that an event named.
    public static List<RosterMember> read(PopulationStore store, String location, String sha256) {
        String[] parts = location.split("/", -1);
        if (parts.length != 3 || !parts[1].equals("rosters") || !parts[2].endsWith(".parquet")) {
            throw new IllegalArgumentException(
                    "A roster lies at <tenant>/rosters/<rosterId>.parquet");
        }
        TenantFolder folder = store.folder(parts[0]);
        String id = parts[2].substring(0, parts[2].length() - ".parquet".length());
        List<RosterMember> members = new ArrayList<>();
        try {
            Path scratch = TenantFolder.newReadingScratch();
            try {
                read(folder.verifiedRoster(id, sha256, scratch), scratch, members);
            } finally {
                TenantFolder.delete(scratch);
            }
        } catch (IOException e) {
            throw new StoreFailure("A roster cannot be read", e);
        }
        return List.copyOf(members);
    }

    private static void read(Path file, Path scratch, List<RosterMember> members) {
        try (Database database = new Database(file.resolveSibling(""), scratch)) {
            database.read(
                    "SELECT * FROM read_parquet(%s) ORDER BY \"row\""
                            .formatted(Database.quoted(file)),
                    chunk -> take(chunk, members));
        }
    }

    private static void take(Chunk chunk, List<RosterMember> members) {
        for (int row = 0; row < chunk.rows(); row++) {
            members.add(
                    new RosterMember(
                            chunk.whole(0, row),
                            new BeneficiaryId(chunk.text(1, row)),
                            chunk.text(2, row),
                            chunk.text(3, row),
                            chunk.whole(4, row),
                            chunk.text(5, row),
                            RosterMember.Change.valueOf(
                                    chunk.text(6, row).toUpperCase(Locale.ROOT)),
                            chunk.columns() > WEIGHT_AT
                                    ? new BigDecimal(chunk.text(WEIGHT_AT, row))
                                    : BigDecimal.ONE,
                            chunk.columns() > PARTS_AT
                                    ? parts(chunk.text(PARTS_AT, row))
                                    : List.of()));
        }
    }

    private static String text(List<RosterMember.Part> parts) {
        return parts.stream()
                .map(part ->
                        String.join(TAB, part.weight().toPlainString(), part.tin(), part.npi()))
                .collect(Collectors.joining("\n"));
    }

    private static List<RosterMember.Part> parts(String text) {
        return text.lines()
                .map(line -> line.split(TAB, -1))
                .map(part -> new RosterMember.Part(part[1], part[2], new BigDecimal(part[0])))
                .toList();
    }
}
