package care.accord.metrics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/// Brings a service to a halt in the middle of its work: until this is closed, whoever writes to the table waits, in the transaction it is in.
final class HeldTable implements AutoCloseable {
    private final Connection owner;
    private final String table;

    private HeldTable(Connection owner, String table) {
        this.owner = owner;
        this.table = table;
    }

    /// @param settings of the service, which say where its tables are and whose
    static HeldTable of(UnaryOperator<String> settings, String table) throws SQLException {
        Connection owner =
                DriverManager.getConnection(
                        settings.apply("ACCORD_DB_URL"),
                        settings.apply("ACCORD_DB_OWNER_USER"),
                        settings.apply("ACCORD_DB_OWNER_PASSWORD"));
        owner.setAutoCommit(false);
        run(owner, "lock table %s in share mode".formatted(table));
        return new HeldTable(owner, table);
    }

    /// Whether somebody waits to write to the table.
    boolean isAwaited() {
        String question =
                "select exists (select from pg_locks where not granted and relation = '%s'::regclass)"
                        .formatted(table);
        try (Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say who waits", e);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            owner.rollback();
        }
    }
}
