package care.accord.attribution.attributionlist.store;

import care.accord.attribution.attributionlist.store.ListedMember.Care;
import care.accord.attribution.attributionlist.store.ListedMember.Reason;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.SharedParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Members of a list page by page, in order of their row. A roster never changes, so pages of separate transactions fit
/// together, and a list of any size is read with the memory of one page.
@ApplicationScoped
public class ListMembers {
    private static final String SELECT =
            """
            select m.row_number, p.number, r.number, m.tin, m.npi, m.step, m.decided_by, m.allowed_cents, m.visits,
                   m.runner_up, m.runner_up_cents, m.cause, m.change, a.period_start, a.period_end, m.beneficiary_id,
                   m.weight, m.parts
            from roster_member m
            join listed_person p on p.tenant_id = m.tenant_id and p.counterparty_id = m.counterparty_id
                and p.beneficiary_id = m.beneficiary_id
            left join listed_provider r on r.tenant_id = m.tenant_id and r.counterparty_id = m.counterparty_id
                and r.tin = m.tin and r.npi = m.npi and (m.tin <> '' or m.npi <> '')
            left join (select x.tenant_id, x.roster_id, b.beneficiary_id, b.period_start, b.period_end
                       from roster_adjusted x join roster_adjustment b
                       on b.tenant_id = x.tenant_id and b.adjustment_id = x.adjustment_id where b.kind = 'listed') a
                on a.tenant_id = m.tenant_id and a.roster_id = m.roster_id and a.beneficiary_id = m.beneficiary_id
            where m.tenant_id = ? and m.roster_id = ?
            """;

    private static final String REMOVED_EARLIER =
            """
            select 0, p.number, 0, '', '', 'agreement', 'agreement', 0, 0, '', 0, 'agreement', 'dropped',
                   null::date, null::date, b.beneficiary_id, 1, ''
            from roster_adjusted x
            join roster_adjustment b on b.tenant_id = x.tenant_id and b.adjustment_id = x.adjustment_id
            join listed_person p on p.tenant_id = x.tenant_id and p.counterparty_id = x.counterparty_id
                and p.beneficiary_id = b.beneficiary_id
            where x.tenant_id = ? and x.roster_id = ? and b.kind = 'unlisted'
              and not exists (select from roster_member m where m.tenant_id = x.tenant_id
                  and m.roster_id = x.roster_id and m.beneficiary_id = b.beneficiary_id)
            order by p.number
            """;

    private final Session session;

    @Inject
    ListMembers(Session session) {
        this.session = session;
    }

    /// Members after a row, in the transaction under way.
    public List<ListedMember> page(RosterRow roster, int after, int limit) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(
                            SELECT + "and m.row_number > ? order by m.row_number limit ?")) {
                query.setString(1, roster.tenantId);
                query.setString(2, roster.rosterId);
                query.setInt(3, after);
                query.setInt(4, limit);
                return new SharedProviders(connection, roster).of(read(query));
            }
        });
    }

    /// Those who were removed by an agreement that still holds, and left the list with a roster before this one.
    public List<ListedMember> removedEarlier(RosterRow roster) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(REMOVED_EARLIER)) {
                query.setString(1, roster.tenantId);
                query.setString(2, roster.rosterId);
                return read(query);
            }
        });
    }

    /// The row of one person, who may be one who was dropped.
    public Optional<ListedMember> person(RosterRow roster, String beneficiaryId) {
        List<ListedMember> rows =
                session.doReturningWork(connection -> find(connection, roster, beneficiaryId));
        return rows.stream().findFirst();
    }

    private static List<ListedMember> find(
            Connection connection, RosterRow roster, String beneficiaryId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(SELECT + "and m.beneficiary_id = ?")) {
            query.setString(1, roster.tenantId);
            query.setString(2, roster.rosterId);
            query.setString(3, beneficiaryId);
            return new SharedProviders(connection, roster).of(read(query));
        }
    }

    private static List<ListedMember> read(PreparedStatement query) throws SQLException {
        List<ListedMember> members = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                members.add(
                        new ListedMember(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(16),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                new Reason(
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(12),
                                        new Care(
                                                row.getLong(8),
                                                row.getInt(9),
                                                row.getString(10),
                                                row.getLong(11),
                                                SharedParts.sharing(
                                                        row.getBigDecimal(17), row.getString(18)))),
                                row.getString(13),
                                day(row.getDate(14)),
                                day(row.getDate(15)),
                                List.of()));
            }
        }
        return members;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
