package care.accord.attribution.work.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Lets one process at a time work for a tenant: snapshots form a chain and rosters count their versions. The turn is an
/// advisory lock of a database session, so a process that dies gives it back at once.
@ApplicationScoped
class TenantTurn {
    private static final int ATTRIBUTION = 7_202_618;

    private final AgroalDataSource database;

    @Inject
    TenantTurn(AgroalDataSource database) {
        this.database = database;
    }

    /// Does the work if nobody else has the tenant's turn.
    void take(String tenant, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", tenant)) {
                try {
                    work.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?, hashtext(?))", tenant);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer who has the turn", e);
        }
    }

    private static boolean ask(Connection connection, String question, String tenant)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, ATTRIBUTION);
            statement.setString(2, tenant);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
