package care.accord.population.store.staging;

import care.accord.population.store.parquet.ParquetWriter;
import care.accord.population.store.snapshot.Sha256;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A Parquet file of one table and shard being written. A row group ends where a person's rows end: however many rows a
/// person has, they are in one.
final class TableFile implements AutoCloseable {
    private final MessageDigest sha256 = Sha256.digest();
    private final OutputStream out;
    private final ParquetWriter writer;
    private final RowGroup group;
    private final int groupRows;
    private final StagedTotals totals = new StagedTotals();

    /// @param group collects the rows of a group, one file after the other
    /// @param groupRows a row group ends when it has so many
    TableFile(Path path, RowGroup group, int groupRows) throws IOException {
        out =
                new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(path), 1 << 17), sha256);
        writer = new ParquetWriter(out, group.table().table().storedColumns());
        this.group = group;
        group.begin(totals);
        this.groupRows = groupRows;
    }

    /// Adds rows of whole people, which follow those added before.
    void add(int[] numbers, int[] rows, int count) throws IOException {
        if (group.rows() >= groupRows) {
            writeGroup();
        }
        group.add(numbers, rows, count);
    }

    private void writeGroup() throws IOException {
        writer.writeGroup(group.finish());
        group.clear();
    }

    /// Ends the file; returns its description, but for its name.
    StoredFile finish(Table table, int shard) throws IOException {
        if (group.rows() > 0) {
            writeGroup();
        }
        byte[] footer = writer.finish();
        out.close();
        return totals.stored(
                table,
                shard,
                new Hashes(HexFormat.of().formatHex(sha256.digest()), Sha256.of(footer)));
    }

    /// Hashes of a file and of the description at its end.
    record Hashes(String file, String footer) {}

    @Override
    public void close() throws IOException {
        out.close();
    }
}
