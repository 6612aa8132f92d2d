package care.accord.population.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// A table of one layout, as delimited text or as Parquet: the first bytes of the file say which.
///
/// @param layout makes the layout of a file, which keeps the values of its current line
record TabularFormat(Supplier<Layout> layout) implements FeedFormat {
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    @Override
    public List<String> columns() {
        return layout.get().columns().stream().map(Column::name).toList();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return isParquet(file)
                ? ParquetReader.checkHeader(layout.get(), file)
                : DelimitedReader.checkHeader(layout.get(), file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return isParquet(file)
                ? ParquetReader.read(layout.get(), file, sink)
                : DelimitedReader.read(layout.get(), file, sink);
    }

    private static boolean isParquet(FeedFile file) {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return Arrays.equals(stream.readNBytes(PARQUET.length), PARQUET);
        } catch (IOException e) {
            throw new UncheckedIOException("A feed file cannot be read", e);
        }
    }
}
