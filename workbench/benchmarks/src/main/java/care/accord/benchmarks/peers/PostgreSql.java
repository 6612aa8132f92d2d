package care.accord.benchmarks.peers;

import care.accord.benchmarks.engine.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The question asked of PostgreSQL, on a server of its own that is set up for one large question: no write-ahead log, memory
/// for sorting, workers for every processor.
public final class PostgreSql implements AutoCloseable {
    static final List<String> TABLES = List.of("person", "enrollment", "line");

    private static final String[] CREATE = {
        "create unlogged table person (person_id text, death_date date)",
        "create unlogged table enrollment (person_id text, span_start date, span_end date, coverage text)",
        """
        create unlogged table line (person_id text, claim_id text, claim_type text, line_start date, line_end date, place text,
            bill_type text, hcpcs text, specialty text, tin text, ccn text, allowed_cents bigint)
        """,
        "create unlogged table participant (id text)"
    };

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final long postmaster;

    /// @param folder where its data may lie
    public PostgreSql(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(true)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("work_mem", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig(
                                "max_parallel_workers_per_gather",
                                Integer.toString(Runtime.getRuntime().availableProcessors()))
                        .start();
        connection = server.getPostgresDatabase().getConnection();
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        postmaster = Long.parseLong(pid);
        Answers.run(connection, CREATE);
    }

    /// Loads what [DuckDb#export] wrote.
    public void load(Path folder) throws SQLException {
        for (String table : TABLES) {
            Answers.run(
                    connection,
                    "copy %s from '%s' (format csv, force_not_null (%s))"
                            .formatted(table, folder.resolve(table + ".csv"), notNull(table)),
                    "analyze " + table);
        }
    }

    /// An empty field is an empty text; only the date of a death may be missing.
    private static String notNull(String table) {
        return table.equals("line")
                ? "person_id, claim_id, claim_type, place, bill_type, hcpcs, specialty, tin, ccn"
                : "person_id";
    }

    public void participants(List<String> tins, List<String> ccns) throws SQLException {
        Answers.run(connection, "insert into participant values " + DuckDb.values(tins, ccns));
    }

    public void decide() throws SQLException {
        Answers.run(
                connection,
                "drop table if exists answer",
                "create unlogged table answer as " + Statements.assignment());
    }

    public List<Answer> answers() throws SQLException {
        return Answers.read(connection);
    }

    /// The process whose children are the server's backends.
    public long postmaster() {
        return postmaster;
    }

    /// The process that works for our connection.
    public long backend() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
