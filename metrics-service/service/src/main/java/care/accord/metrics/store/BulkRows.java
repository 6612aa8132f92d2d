package care.accord.metrics.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/// Many rows into a table, by COPY, in the transaction under way. PostgreSQL does not COPY into a table with row-level
/// security, so rows go into a temporary table first and are inserted from there, where every row is checked.
public final class BulkRows {
    private static final int BUFFER = 1 << 20;

    private final Connection connection;
    private final String copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER / 4);

    private BulkRows(Connection connection, String copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /// Takes rows from `source` into the named columns of the table.
    public static void insert(
            Session session, String table, String columns, Consumer<BulkRows> source) {
        session.doWork(connection -> insert(connection, table, columns, source));
    }

    private static void insert(
            Connection connection, String table, String columns, Consumer<BulkRows> source)
            throws SQLException {
        String staging = "incoming_" + table;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table %s on commit drop as select %s from %s with no data"
                            .formatted(staging, columns, table));
            BulkRows rows =
                    new BulkRows(connection, "copy %s (%s) from stdin".formatted(staging, columns));
            source.accept(rows);
            rows.flush();
            statement.execute(
                    "insert into %1$s (%2$s) select %2$s from %3$s"
                            .formatted(table, columns, staging));
        }
    }

    /// Adds a row; values are texts, numbers, bytes, lists of texts or null, in the order of the columns.
    public void add(Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                buffer.append('\t');
            }
            append(values[column]);
        }
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private void append(Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case byte[] bytes -> {
                buffer.append("\\\\x");
                HexFormat.of().formatHex(buffer, bytes);
            }
            case List<?> texts ->
                    escape(
                            texts.stream()
                                    .map(text -> quoted(text.toString()))
                                    .collect(Collectors.joining(",", "{", "}")));
            default -> escape(value.toString());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new StringReader(buffer.toString()));
            buffer.setLength(0);
        } catch (SQLException e) {
            // The database's message quotes the row.
            throw new IllegalStateException(
                    "The database refused a row of a bulk insert: SQL state " + e.getSQLState());
        } catch (IOException e) {
            throw new UncheckedIOException("The database did not take a bulk insert", e);
        }
    }
}
