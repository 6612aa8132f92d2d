package care.accord.population.files;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Reads a Parquet file a few thousand rows at a time and passes a verdict on it as a whole. DuckDB decodes it: in bounded
/// memory, with access to this file only, without extensions or network. Each value then takes the way of a text field, so
/// that a table gets the same verdict as text and as Parquet.
final class ParquetReader {
    private static final String MEMORY = "512MB";

    private final Layout layout;
    private final FeedSink sink;
    private final Progress progress;
    private final Rejections rejections = new Rejections();
    private final Totals totals;
    private final CsvLine line;
    private final Slice slice = new Slice();
    private char[] buffer = new char[64];
    private long row;

    private ParquetReader(Layout layout, FeedFile file, FeedSink sink) {
        this.layout = layout;
        this.sink = sink;
        progress = file.progress();
        totals = new Totals(layout);
        line = new CsvLine(layout, file, rejections);
    }

    /// What is wrong with the columns of the file.
    static List<String> checkHeader(Layout layout, FeedFile file) {
        ParquetReader reader = new ParquetReader(layout, file, FeedSink.NOWHERE);
        try (DuckDBConnection connection = open(file.path())) {
            return new Schema(layout, connection, file.path()).problems();
        } catch (SQLException _) {
            reader.rejectDamage();
        }
        return reader.rejections.first().stream().map(Rejection::reason).toList();
    }

    static Verdict read(Layout layout, FeedFile file, FeedSink sink) {
        return new ParquetReader(layout, file, sink).read(file);
    }

    private Verdict read(FeedFile file) {
        try (DuckDBConnection connection = open(file.path())) {
            Schema schema = new Schema(layout, connection, file.path());
            List<String> problems = schema.problems();
            problems.forEach(rejections::ofFile);
            if (problems.isEmpty()) {
                readRows(connection, schema);
            }
        } catch (SQLException _) {
            rejectDamage();
        } catch (ArithmeticException _) {
            rejections.ofFile("the amounts add up to more than can be counted");
        }
        if (rejections.count() == 0 && row == 0) {
            rejections.ofFile("the file has columns and no rows");
        }
        return rejections.verdict(totals.sums());
    }

    /// The words of DuckDB could name what the file holds: they are not shown.
    private void rejectDamage() {
        rejections.ofFile(
                "the file is not Parquet that can be read after row %d: damaged, cut off or with groups of rows larger than memory"
                        .formatted(row));
    }

    private static DuckDBConnection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        DuckDBConnection connection =
                DuckDBConnection.newConnection("jdbc:duckdb:", false, "", settings);
        try (var statement = connection.createStatement()) {
            statement.execute("SET allowed_paths = [%s]".formatted(quoted(file)));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    private void readRows(DuckDBConnection connection, Schema schema) throws SQLException {
        List<Column> columns = schema.columns();
        long rows = schema.rows(connection);
        try (var statement = connection.prepare(schema.query());
                var result = statement.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                DuckDBReadableVector[] vectors = new DuckDBReadableVector[columns.size()];
                for (int i = 0; i < vectors.length; i++) {
                    vectors[i] = chunk.vector(i);
                }
                for (int i = 0; i < chunk.rowCount(); i++) {
                    takeRow(columns, vectors, i);
                }
                progress.at(row, rows);
            }
        }
    }

    private void takeRow(List<Column> columns, DuckDBReadableVector[] vectors, int position) {
        row++;
        line.begin(row);
        for (int i = 0; i < vectors.length; i++) {
            if (!vectors[i].isNull(position)) {
                String value = vectors[i].getString(position);
                if (value.length() > buffer.length) {
                    buffer = new char[2 * value.length()];
                }
                value.getChars(0, value.length(), buffer, 0);
                slice.set(buffer, 0, value.length());
                if (slice.length() > 0) {
                    line.read(columns.get(i), slice);
                }
            }
        }
        line.checkRequired(columns);
        if (!line.isRejected()) {
            layout.take(line, sink);
        }
        totals.add(line);
        line.end();
    }

    /// The columns of the file against those of the layout.
    private static final class Schema {
        private final Header header;
        private final List<String> names = new ArrayList<>();
        private final List<ParquetType> types = new ArrayList<>();
        private final Path file;

        Schema(Layout layout, DuckDBConnection connection, Path file) throws SQLException {
            this.file = file;
            try (var statement = connection.createStatement();
                    var result =
                            statement.executeQuery(
                                    "DESCRIBE SELECT * FROM read_parquet(%s)"
                                            .formatted(quoted(file)))) {
                while (result.next()) {
                    names.add(result.getString(1));
                    types.add(ParquetType.of(result.getString(2)));
                }
            }
            header = new Header(layout, names);
        }

        List<String> problems() {
            List<String> problems = new ArrayList<>(header.problems());
            if (problems.isEmpty()) {
                for (int i = 0; i < names.size(); i++) {
                    Column column = header.columns().get(i);
                    if (!types.get(i).holds(column.form().type())) {
                        problems.add(
                                "the column %s has the type %s: %s"
                                        .formatted(
                                                column.name(),
                                                types.get(i).name(),
                                                ParquetType.expected(column.form().type())));
                    }
                }
            }
            return problems;
        }

        /// The columns that somebody looks at, in the order of the file.
        List<Column> columns() {
            return header.columns().stream().filter(Schema::isRead).toList();
        }

        private static boolean isRead(Column column) {
            return column.form().type() != Form.Type.ANY;
        }

        long rows(DuckDBConnection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var result =
                            statement.executeQuery(
                                    "SELECT count(*) FROM read_parquet(%s)"
                                            .formatted(quoted(file)))) {
                result.next();
                return result.getLong(1);
            }
        }

        String query() {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (isRead(header.columns().get(i))) {
                    String name = '"' + names.get(i).replace("\"", "\"\"") + '"';
                    values.add(types.get(i).asText(name));
                }
            }
            return "SELECT %s FROM read_parquet(%s)"
                    .formatted(values.stream().collect(Collectors.joining(", ")), quoted(file));
        }
    }
}
