package care.accord.devstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The databases of the platform. Each service has one with two roles: `<name>_owner` changes the schema (Flyway) and
/// `<name>_app` reads and writes rows under row-level security.
record Databases(int port, Secrets secrets) {
    static final List<String> OF_SERVICES =
            List.of("attribution", "metrics", "reconciliation", "gateway");
    static final String KEYCLOAK = "keycloak";

    static final List<String> ROLES =
            Stream.concat(
                            OF_SERVICES.stream().flatMap(d -> Stream.of(d + "_owner", d + "_app")),
                            Stream.of(KEYCLOAK))
                    .toList();

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Creates what is missing and gives every role the password of the secrets file.
    void create() throws SQLException {
        try (Connection server = connect("postgres")) {
            for (String role : ROLES) {
                createRole(server, role);
            }
            for (String database : OF_SERVICES) {
                createDatabase(server, database, database + "_owner");
            }
            createDatabase(server, KEYCLOAK, KEYCLOAK);
        }
        for (String database : OF_SERVICES) {
            try (Connection connection = connect(database)) {
                grant(connection, database + "_owner", database + "_app");
            }
        }
    }

    /// Throws the sign-in database away; the next start of Keycloak imports the realm into a fresh one.
    void recreateKeycloak() throws SQLException {
        try (Connection server = connect("postgres")) {
            execute(server, "drop database if exists keycloak with (force)");
            createDatabase(server, KEYCLOAK, KEYCLOAK);
        }
    }

    /// What was noted on a database, which lives exactly as long as the database does.
    Optional<String> note(String database) throws SQLException {
        String question =
                "select shobj_description(oid, 'pg_database') from pg_database where datname = ?";
        try (Connection server = connect("postgres");
                PreparedStatement statement = server.prepareStatement(question)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    void note(String database, String text) throws SQLException {
        try (Connection server = connect("postgres")) {
            execute(server, "comment on database %s is '%s'".formatted(database, text));
        }
    }

    private void createRole(Connection server, String role) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
            execute(server, "create role %s login nobypassrls".formatted(role));
        }
        execute(server, "alter role %s password '%s'".formatted(role, secrets.ofRole(role)));
    }

    private static void createDatabase(Connection server, String database, String owner)
            throws SQLException {
        if (exists(server, "select 1 from pg_database where datname = ?", database)) {
            return;
        }
        execute(server, "create database %s owner %s".formatted(database, owner));
        execute(server, "revoke all on database %s from public".formatted(database));
    }

    private static void grant(Connection connection, String owner, String app) throws SQLException {
        execute(connection, "alter schema public owner to " + owner);
        execute(
                connection,
                "grant connect, temporary on database %s to %s"
                        .formatted(connection.getCatalog(), app));
        execute(connection, "grant usage on schema public to " + app);
        String later =
                "alter default privileges for role %s in schema public grant ".formatted(owner);
        execute(connection, later + "select, insert, update, delete on tables to " + app);
        execute(connection, later + "usage, select on sequences to " + app);
    }

    private static boolean exists(Connection server, String question, String name)
            throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.value(Secrets.SUPERUSER));
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url(port, database), properties);
    }
}
