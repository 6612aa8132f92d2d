package care.accord.benchmarks.settle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The same settlements asked of DuckDB in one statement, which is written from the regulation, not from the engine.
public final class SettlementSql implements AutoCloseable {
    private final Connection connection;
    private final String settlement;

    public SettlementSql() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (InputStream text = SettlementSql.class.getResourceAsStream("settlement.sql")) {
            if (text == null) {
                throw new IllegalStateException("settlement.sql is not on the class path");
            }
            settlement = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Reads a file of ACO-years.
    public void load(Path file) throws SQLException {
        run(
                "create or replace table aco as select * from read_csv('%s', header = true, nullstr = '')"
                        .formatted(file));
    }

    public void settle() throws SQLException {
        run("create or replace table answer as " + settlement);
    }

    /// Writes `id,generated,earned` of every row, in cents.
    public void write(Path file) throws SQLException {
        run(
                "copy (select id, generated, earned from answer order by id) to '%s' (format csv, header false)"
                        .formatted(file));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
