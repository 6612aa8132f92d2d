package care.accord.attribution.work.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Lets one process at a time work for a tenant. The turn is an advisory lock of a database session, so a process that dies
/// gives it back at once.
@ApplicationScoped
public class TenantTurn {
    /// Work that takes turns of its own.
    public enum Of {
        /// Snapshots form a chain and rosters count their versions.
        ATTRIBUTION(7_202_618),
        /// Exports of a tenant are made one after the other.
        EXPORTS(7_202_619);

        private final int lock;

        Of(int lock) {
            this.lock = lock;
        }
    }

    private final AgroalDataSource database;

    @Inject
    TenantTurn(AgroalDataSource database) {
        this.database = database;
    }

    /// Does the work if nobody else has the tenant's turn.
    public void take(Of turn, String tenant, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", turn, tenant)) {
                try {
                    work.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?, hashtext(?))", turn, tenant);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer who has the turn", e);
        }
    }

    private static boolean ask(Connection connection, String question, Of turn, String tenant)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, turn.lock);
            statement.setString(2, tenant);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
