package care.accord.population.store;

import care.accord.population.store.snapshot.StoreFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// An in-memory DuckDB that reads and writes below one folder, uses bounded memory and reaches for nothing else: it
/// neither loads extensions nor opens the network.
final class Database implements AutoCloseable {
    private static final String MEMORY = "1GB";

    private final DuckDBConnection connection;

    /// @param folder the only folder it may touch besides the scratch
    /// @param scratch where it spills what does not fit into memory
    Database(Path folder, Path scratch) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", scratch.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            connection = DuckDBConnection.newConnection("jdbc:duckdb:", false, "", settings);
            run("SET allowed_directories = " + list(List.of(folder + "/", scratch + "/")));
            run("SET enable_external_access = false");
            run("SET lock_configuration = true");
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB does not start", e);
        }
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB refuses a statement of the store", e);
        }
    }

    DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(table);
    }

    /// Writes the rows of a query as a Parquet file.
    void write(String query, Path target) {
        run("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)".formatted(query, quoted(target)));
    }

    /// Runs a query and hands its rows over, a chunk at a time.
    void read(String query, RowConsumer consumer) {
        try (var statement = connection.prepare(query);
                var result = statement.query()) {
            while (result.nextChunk()) {
                consumer.take(new Chunk(result.chunk()));
            }
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB cannot read a file of the store", e);
        }
    }

    /// Takes the rows of a query.
    @FunctionalInterface
    interface RowConsumer {
        void take(Chunk chunk);
    }

    static String quoted(Path path) {
        return quoted(path.toString());
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String list(List<String> texts) {
        return texts.stream().map(Database::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure("DuckDB does not stop", e);
        }
    }
}
