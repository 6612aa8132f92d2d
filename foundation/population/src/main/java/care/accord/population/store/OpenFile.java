package care.accord.population.store;

import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.parquet.Malformed;
import care.accord.population.store.parquet.ParquetFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file of a snapshot that is being read. What is wrong with it is said with its name.
final class OpenFile implements AutoCloseable {
    private final String name;
    private final ParquetFile file;

    private OpenFile(String name, ParquetFile file) {
        this.name = name;
        this.file = file;
    }

    static OpenFile open(Path path, StoredFile stored) {
        String name = String.valueOf(path.getFileName());
        try {
            ParquetFile file = ParquetFile.open(path);
            if (!Sha256.of(file.footer()).equals(stored.footer())) {
                file.close();
                throw new CorruptedFile(name, "does not have the hash of its manifest");
            }
            return new OpenFile(name, file);
        } catch (NoSuchFileException _) {
            throw new CorruptedFile(name, "is missing");
        } catch (Malformed | ArithmeticException e) {
            throw new CorruptedFile(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be read", e);
        }
    }

    int groups() {
        return file.groups();
    }

    int rows(int group) {
        return file.rows(group);
    }

    ColumnChunk column(int group, ColumnSpec column) {
        return reading(() -> file.column(group, column));
    }

    ColumnChunk dictionary(int group, ColumnSpec column) {
        return reading(() -> file.dictionary(group, column));
    }

    ColumnChunk data(int group, ColumnSpec column) {
        return reading(() -> file.data(group, column));
    }

    private ColumnChunk reading(Reading reading) {
        try {
            return reading.read();
        } catch (Malformed | ArithmeticException e) {
            throw new CorruptedFile(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be read", e);
        }
    }

    private interface Reading {
        ColumnChunk read() throws IOException;
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
