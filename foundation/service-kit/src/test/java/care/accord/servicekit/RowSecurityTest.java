package care.accord.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "The catalogue test finds every way in which PostgreSQL would show one tenant's rows to another")
class RowSecurityTest {
    private static final String TENANTS = "create table loose (tenant_id text not null, id text)";

    @Inject AgroalDataSource database;

    @Inject
    @ConfigProperty(name = "ACCORD_DB_URL")
    String url;

    @Test
    void theKitsOwnTablesKeepTheRule() throws SQLException {
        assertThat(RowSecurity.leaks(database)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create table loose (tenant_id text not null) | table loose has no forced row security",
                "create table loose (tenant_id text not null); alter table loose enable row level security | table loose has no forced row security",
                "create table loose (id text); alter table loose enable row level security; alter table loose force row level security | table loose has no tenant_id that must be there",
                "create table loose (tenant_id text); call accord_protect('loose') | table loose has no tenant_id that must be there",
                "create table loose (tenant_id text not null); grant truncate on loose to test_app | table loose can be truncated, which row security does not see",
                "create table loose (tenant_id text not null); grant select on loose to public | loose can be read by everybody",
                "create view peek as select * from note | view peek does not use the rights of its reader",
                "create materialized view peek as select * from note | materialized view peek has no row security",
                "create function peek() returns bigint language sql security definer as 'select 1::bigint' | function peek runs with the rights of its owner",
                "create unique index peek on note (text) | unique key peek does not begin with tenant_id",
                "create unique index peek on note (lower(text)) | unique key peek does not begin with tenant_id",
                "create policy peek on note using (true) | policy peek of note does not ask who is asking",
                "create policy peek on note for insert with check (accord_is_platform()) | policy peek of note lets others' rows be written",
                "create schema side; create table side.loose (tenant_id text not null) | table loose has no forced row security",
                "create table loose (tenant_id text not null, id text, primary key (tenant_id, id)); create table child (tenant_id text not null, a text, b text, foreign key (a, b) references loose (tenant_id, id)) | foreign key child_a_b_fkey of child can point at another tenant's row"
            })
    void aLeakIsFound(String made, String leak) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "test_owner", "test_owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(made);
            assertThat(RowSecurity.leaks(owner, "'test_app'::name")).contains(leak);
            owner.rollback();
        }
    }

    /// A table for anybody to read is an exception as long as it is what was declared, to the column.
    @Test
    void whatIsPublishedIsDeclaredToTheColumn() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "test_owner", "test_owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(
                    "create table open (tenant_id text not null primary key, shown text); call accord_protect('open');create policy everybody_reads on open for select using (true)");
            String reader = "'test_app'::name";
            assertThat(RowSecurity.leaks(owner, reader)).hasSize(1);
            assertThat(RowSecurity.leaks(owner, reader, published("open", "tenant_id", "shown")))
                    .isEmpty();
            assertThat(RowSecurity.leaks(owner, reader, published("open", "tenant_id")))
                    .containsExactly("column shown of open is not declared as published");
            assertThat(RowSecurity.leaks(owner, reader, published("note", "tenant_id")))
                    .contains("table note is declared as published and is not");
            owner.rollback();
        }
    }

    private static RowSecurity.Published published(String table, String... columns) {
        return new RowSecurity.Published(table, "everybody_reads", Set.of(columns), "a test");
    }

    @Test
    void theOwnerIsFoundToOwnItsTables() throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "test_owner", "test_owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(TENANTS);
            assertThat(RowSecurity.leaks(owner, "current_user"))
                    .contains("table loose belongs to the role of the application");
            owner.rollback();
        }
    }
}
