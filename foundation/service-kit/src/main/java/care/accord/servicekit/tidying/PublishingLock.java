package care.accord.servicekit.tidying;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Keeps publishing and tidying apart, tenant by tenant and in all processes of the service: many may publish at once, and who
/// removes is alone. The locks are advisory ones of a database session of their own, so a process that dies gives them back at
/// once, and work that takes long is in no transaction.
@ApplicationScoped
public class PublishingLock {
    private static final int PUBLISHING = 7_202_613;
    private static final int TIDYING = 7_202_614;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource database;

    @Inject
    PublishingLock(AgroalDataSource database) {
        this.database = database;
    }

    /// What puts files in a store and then names them.
    @FunctionalInterface
    public interface Publication<T, E extends Exception> {
        T publish() throws E;
    }

    /// What removes files.
    @FunctionalInterface
    interface Removal {
        void remove() throws IOException;
    }

    /// Publishes for a tenant: waits while somebody removes files of it.
    public <T, E extends Exception> T publishing(String tenant, Publication<T, E> publication)
            throws E {
        Connection session = begin();
        try {
            ask(session, "select pg_advisory_lock_shared(?, hashtext(?))", PUBLISHING, tenant);
            try {
                return publication.publish();
            } finally {
                ask(
                        session,
                        "select pg_advisory_unlock_shared(?, hashtext(?))",
                        PUBLISHING,
                        tenant);
            }
        } finally {
            end(session);
        }
    }

    /// Removes files of a tenant as soon as nobody publishes for it.
    ///
    /// @param patience how long to wait for that
    /// @return whether it came to that
    boolean alone(String tenant, Duration patience, Removal removal) throws IOException {
        Connection session = begin();
        try {
            if (!isAlone(session, tenant, patience)) {
                return false;
            }
            try {
                removal.remove();
                return true;
            } finally {
                ask(session, "select pg_advisory_unlock(?, hashtext(?))", PUBLISHING, tenant);
            }
        } finally {
            end(session);
        }
    }

    /// Tidies a store unless another process does already.
    void oneAtATime(String store, Runnable round) {
        Connection session = begin();
        try {
            if (ask(session, "select pg_try_advisory_lock(?, hashtext(?))", TIDYING, store)) {
                try {
                    round.run();
                } finally {
                    ask(session, "select pg_advisory_unlock(?, hashtext(?))", TIDYING, store);
                }
            }
        } finally {
            end(session);
        }
    }

    private static boolean isAlone(Connection session, String tenant, Duration patience) {
        return answered(() -> {
            try (Statement statement = session.createStatement()) {
                statement.execute("set lock_timeout = " + patience.toMillis());
                try {
                    tell(session, "select pg_advisory_lock(?, hashtext(?))", PUBLISHING, tenant);
                    return true;
                } catch (SQLException e) {
                    if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                        return false;
                    }
                    throw e;
                } finally {
                    statement.execute("reset lock_timeout");
                }
            }
        });
    }

    private static boolean ask(Connection session, String question, int lock, String whose) {
        return answered(() -> tell(session, question, lock, whose));
    }

    /// @return the answer, if it is a word of yes or no
    private static boolean tell(Connection session, String question, int lock, String whose)
            throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, lock);
            statement.setString(2, whose);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && "t".equals(answer.getString(1));
            }
        }
    }

    private Connection begin() {
        return answered(database::getConnection);
    }

    private static void end(Connection session) {
        answered(() -> {
            session.close();
            return Boolean.TRUE;
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    /// Asks in a session that is no part of the transaction under way.
    private static <T> T answered(Question<T> question) {
        return QuarkusTransaction.suspendingExisting()
                .call(() -> {
                    try {
                        return question.ask();
                    } catch (SQLException e) {
                        throw new IllegalStateException(
                                "The database did not answer who may publish", e);
                    }
                });
    }
}
