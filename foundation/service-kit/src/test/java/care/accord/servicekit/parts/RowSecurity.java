package care.accord.servicekit.parts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Reads the catalogue for anything that could show one tenant's rows to another.
public final class RowSecurity {
    private static final String LEAKS =
            """
            select 'table ' || c.relname || ' has no forced row security' from pg_class c
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and c.relname <> 'flyway_schema_history' and not (c.relrowsecurity and c.relforcerowsecurity)
            union all
            select 'view ' || c.relname || ' does not use the rights of its reader' from pg_class c
             where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
               and not coalesce(c.reloptions @> array['security_invoker=true'], false)
            union all
            select 'materialized view ' || c.relname from pg_class c
             where c.relkind = 'm' and c.relnamespace = 'public'::regnamespace
            union all
            select 'function ' || p.proname || ' runs with the rights of its owner' from pg_proc p
             where p.pronamespace = 'public'::regnamespace and p.prosecdef
            union all
            select 'unique key ' || i.relname || ' does not begin with tenant_id' from pg_index x
              join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
             where x.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
               and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) <> 'tenant_id'
            union all
            select 'role ' || rolname || ' may bypass row security' from pg_roles
             where rolname = current_user and (rolbypassrls or rolsuper)
            """;

    private RowSecurity() {}

    /// Every leak found, one sentence each; empty when the database keeps tenants apart.
    public static List<String> leaks(DataSource database) throws SQLException {
        List<String> leaks = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEAKS)) {
            while (rows.next()) {
                leaks.add(rows.getString(1));
            }
        }
        return leaks;
    }
}
