package care.accord.attribution.roster.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/// Writes a roster's members by COPY. PostgreSQL refuses COPY into a table with row-level security, so the rows go through
/// a temporary table of the transaction and from there, under the policies, into their place.
public final class MemberCopy {
    private static final String COLUMNS =
            """
            tenant_id, counterparty_id, roster_id, row_number, beneficiary_id, display_name, tin, npi, step, decided_by,
            allowed_cents, visits, runner_up, runner_up_cents, member_months, change, cause, caused_by,
            total_allowed_cents, total_visits, weight, parts
            """;

    private MemberCopy() {}

    public static void write(Session session, List<MemberRow> rows) {
        session.doWork(connection -> copy(connection, rows));
    }

    private static void copy(Connection connection, List<MemberRow> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table roster_member_arriving on commit drop as select %s from roster_member with no data"
                            .formatted(COLUMNS));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy roster_member_arriving from stdin", new StringReader(text(rows)));
            statement.execute(
                    "insert into roster_member (%1$s) select %1$s from roster_member_arriving"
                            .formatted(COLUMNS));
        } catch (IOException e) {
            throw new SQLException("The members of a roster could not be copied", e);
        }
    }

    private static String text(List<MemberRow> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 200);
        for (MemberRow row : rows) {
            append(text, row.tenantId, '\t');
            append(text, row.counterpartyId, '\t');
            append(text, row.rosterId, '\t');
            text.append(row.rowNumber).append('\t');
            append(text, row.beneficiaryId, '\t');
            append(text, row.displayName, '\t');
            append(text, row.tin, '\t');
            append(text, row.npi, '\t');
            append(text, row.step, '\t');
            append(text, row.decidedBy, '\t');
            text.append(row.allowedCents).append('\t').append(row.visits).append('\t');
            append(text, row.runnerUp, '\t');
            text.append(row.runnerUpCents).append('\t').append(row.memberMonths).append('\t');
            append(text, row.change, '\t');
            append(text, row.cause, '\t');
            append(text, row.causedBy, '\t');
            text.append(row.totalAllowedCents).append('\t').append(row.totalVisits).append('\t');
            append(text, row.weight.toPlainString(), '\t');
            append(text, row.parts, '\n');
        }
        return text.toString();
    }

    /// The text format of COPY: backslash, tab and line ends are escaped.
    private static void append(StringBuilder text, String value, char end) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        text.append(end);
    }
}
