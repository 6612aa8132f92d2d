package care.accord.servicekit.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// Reads the catalogue, as the application's role, for anything that could show one tenant's rows to another or let a service
/// step out of its bounds. Nothing is on a list of exceptions but the schema history, which holds no rows of tenants, and a table
/// that a service declares as [Published].
public final class RowSecurity {
    private static final String COLUMNS =
            "select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped";
    private static final String LEAKS =
            """
            with ours as (
              select c.*, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\\_temp%'
                and n.nspname not like 'pg\\_toast\\_temp%' and c.relname not like 'flyway\\_schema\\_history%')
            select 'table ' || relname || ' has no forced row security' from ours
             where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
            union all
            select 'table ' || relname || ' has no tenant_id that must be there' from ours o
             where relkind in ('r', 'p') and not exists (select from pg_attribute a
               where a.attrelid = o.oid and a.attname = 'tenant_id' and a.attnotnull)
            union all
            select 'table ' || relname || ' belongs to the role of the application' from ours
             where pg_has_role(current_user, relowner, 'usage')
            union all
            select 'table ' || relname || ' can be truncated, which row security does not see' from ours
             where relkind in ('r', 'p') and has_table_privilege(current_user, oid, 'truncate')
            union all
            select relname || ' can be read by everybody' from ours
             where relkind in ('r', 'p', 'v', 'm', 'f') and exists (select from aclexplode(relacl) a where a.grantee = 0)
            union all
            select 'foreign table ' || relname || ' has no row security' from ours where relkind = 'f'
            union all
            select 'policy ' || p.polname || ' of ' || o.relname || ' does not ask who is asking'
              from pg_policy p join ours o on o.oid = p.polrelid
             where p.polpermissive and not concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
               similar to '%(accord_tenant|accord_is_platform)\\(\\)%'
            union all
            select 'policy ' || p.polname || ' of ' || o.relname || ' lets others'' rows be written'
              from pg_policy p join ours o on o.oid = p.polrelid
             where p.polpermissive and p.polcmd in ('*', 'a')
               and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) <> '(tenant_id = accord_tenant())'
            union all
            select 'view ' || relname || ' does not use the rights of its reader' from ours
             where relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)
            union all
            select 'materialized view ' || relname || ' has no row security' from ours where relkind = 'm'
            union all
            select 'function ' || p.proname || ' runs with the rights of its owner' from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
            union all
            select 'unique key ' || i.relname || ' does not begin with tenant_id' from pg_index x
              join pg_class i on i.oid = x.indexrelid join ours c on c.oid = x.indrelid
             where x.indisunique and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0])
               is distinct from 'tenant_id'
            union all
            select 'foreign key ' || k.conname || ' of ' || o.relname || ' can point at another tenant''s row'
              from pg_constraint k join ours o on o.oid = k.conrelid
             where k.contype = 'f' and not (
               (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) = 'tenant_id'
               and (select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) = 'tenant_id')
            union all
            select 'role ' || r.rolname || ' may step around row security' from pg_roles r
             where (r.rolbypassrls or r.rolsuper or r.rolcreaterole) and pg_has_role(current_user, r.oid, 'member')
            """;

    private RowSecurity() {}

    /// A table whose rows are for anybody to read, and still only for their owner to write.
    ///
    /// @param policy by which everybody reads
    /// @param columns all it may have: a new one is a leak until somebody declares it
    /// @param reason why nothing in it is a secret
    public record Published(String table, String policy, Set<String> columns, String reason) {
        public Published {
            columns = Set.copyOf(columns);
        }

        private String exception() {
            return "policy %s of %s does not ask who is asking".formatted(policy, table);
        }
    }

    /// Every leak but those declared; what a declared table holds beside its declared columns is one, and so is a declaration of
    /// nothing.
    public static List<String> leaks(DataSource database, Published published) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return leaks(connection, "current_user", published);
        }
    }

    /// The same as another role would see it.
    public static List<String> leaks(Connection connection, String role, Published published)
            throws SQLException {
        List<String> leaks = new ArrayList<>(leaks(connection, role));
        if (!leaks.remove(published.exception())) {
            leaks.add("table %s is declared as published and is not".formatted(published.table()));
        }
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, published.table());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!published.columns().contains(rows.getString(1))) {
                        leaks.add(
                                "column %s of %s is not declared as published"
                                        .formatted(rows.getString(1), published.table()));
                    }
                }
            }
        }
        return leaks;
    }

    /// Every leak found, one sentence each; empty when the database keeps tenants apart.
    public static List<String> leaks(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return leaks(connection, "current_user");
        }
    }

    /// The same as another role would see it.
    ///
    /// @param role as SQL writes it, such as `'test_app'::name`
    public static List<String> leaks(Connection connection, String role) throws SQLException {
        List<String> leaks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEAKS.replace("current_user", role))) {
            while (rows.next()) {
                leaks.add(rows.getString(1));
            }
        }
        return leaks;
    }
}
