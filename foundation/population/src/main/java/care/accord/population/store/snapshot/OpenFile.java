package care.accord.population.store.snapshot;

import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.DepotFile;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.parquet.Malformed;
import care.accord.population.store.parquet.ParquetFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// A file of a snapshot that is being read. What is wrong with it is said with its name.
public final class OpenFile implements AutoCloseable {
    private final String name;
    private final ParquetFile file;

    private OpenFile(String name, ParquetFile file) {
        this.name = name;
        this.file = file;
    }

    /// Begins to open an object of a depot.
    static DepotFile begin(Depot depot, String name) {
        return reading(name.substring(name.lastIndexOf('/') + 1), () -> depot.open(name));
    }

    /// Looks into a file, which must be the one that the manifest speaks of.
    static OpenFile of(DepotFile begun, StoredFile stored) {
        String name = stored.name().substring(stored.name().lastIndexOf('/') + 1);
        ParquetFile file = reading(name, () -> ParquetFile.of(begun));
        if (!Sha256.of(file.footer()).equals(stored.footer())) {
            throw new CorruptedFile(name, "does not have the hash of its manifest");
        }
        return new OpenFile(name, file);
    }

    /// Closes what was begun after something else failed.
    static void abandon(DepotFile begun) {
        try {
            begun.close();
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be closed", e);
        }
    }

    public int groups() {
        return file.groups();
    }

    public int rows(int group) {
        return file.rows(group);
    }

    /// Says once which columns of it will be read.
    public void expect(List<ColumnSpec> columns) {
        reading(
                name,
                () -> {
                    file.expect(columns.stream().filter(column -> !isMissing(column)).toList());
                    return file;
                });
    }

    public ColumnChunk column(int group, ColumnSpec column) {
        return isMissing(column)
                ? ColumnChunk.none(column.type(), rows(group))
                : reading(name, () -> file.column(group, column));
    }

    public ColumnChunk dictionary(int group, ColumnSpec column) {
        return isMissing(column)
                ? ColumnChunk.none(column.type(), rows(group))
                : reading(name, () -> file.dictionary(group, column));
    }

    public ColumnChunk data(int group, ColumnSpec column) {
        return isMissing(column)
                ? ColumnChunk.none(column.type(), rows(group))
                : reading(name, () -> file.data(group, column));
    }

    /// Whether the file was written before there was such a column.
    private boolean isMissing(ColumnSpec column) {
        return Table.cameLater(column) && !file.has(column);
    }

    private static <T> T reading(String name, Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException _) {
            throw new CorruptedFile(name, "is missing");
        } catch (EOFException _) {
            throw new CorruptedFile(name, "ends early");
        } catch (Malformed | ArithmeticException e) {
            throw new CorruptedFile(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be read", e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be closed", e);
        }
    }
}
