package care.accord.benchmarks.peers;

import care.accord.benchmarks.engine.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The question asked of DuckDB. It reads only the columns the question needs.
public final class DuckDb implements AutoCloseable {
    private static final String LINES =
            """
            create table version as
            select person_id, claim_id, claim_type, claim_line_start_date::date as line_start,
                   claim_line_end_date::date as line_end, coalesce(place_of_service_code, '') as place,
                   coalesce(bill_type_code, '') as bill_type, coalesce(hcpcs_code, '') as hcpcs,
                   coalesce(rendering_specialty_code, '') as specialty, coalesce(billing_tin, '') as tin,
                   coalesce(facility_ccn, '') as ccn, received_date::date as received_date,
                   claim_adjustment_code::int as adjustment,
                   (allowed_amount::decimal(12, 2) * 100)::bigint as allowed_cents
            from read_csv('$file', header = true, all_varchar = true)
            """;
    private static final String PEOPLE =
            """
            create table person as select distinct person_id, death_date::date as death_date
            from read_csv('$file', header = true, all_varchar = true)
            """;
    private static final String SPANS =
            """
            create table enrollment as
            select person_id, enrollment_start_date::date as span_start, enrollment_end_date::date as span_end, coverage
            from read_csv('$file', header = true, all_varchar = true)
            """;

    private final Connection connection;

    /// A database in a file, or in memory for a file name left blank.
    public DuckDb(String file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    }

    /// Files into tables, versions of claims into the lines that stand.
    public void load(Path eligibility, Path claims) throws SQLException {
        Answers.run(
                connection,
                reading(PEOPLE, eligibility),
                reading(SPANS, eligibility),
                reading(LINES, claims),
                "create table line as " + Statements.standingLines(),
                "drop table version");
    }

    private static String reading(String statement, Path file) {
        return statement.replace("$file", file.toString());
    }

    public void participants(List<String> tins, List<String> ccns) throws SQLException {
        Answers.run(
                connection,
                "create or replace table participant (id varchar)",
                "insert into participant values " + values(tins, ccns));
    }

    static String values(List<String> tins, List<String> ccns) {
        return Stream.concat(tins.stream(), ccns.stream())
                .map("('%s')"::formatted)
                .collect(Collectors.joining(", "));
    }

    public void decide() throws SQLException {
        Answers.run(connection, "create or replace table answer as " + Statements.assignment());
    }

    public List<Answer> answers() throws SQLException {
        return Answers.read(connection);
    }

    /// Writes the tables as CSV, for a database that reads no columns by name.
    public void export(Path folder) throws SQLException {
        for (String table : PostgreSql.TABLES) {
            Answers.run(
                    connection,
                    "copy %s to '%s' (format csv, header false)"
                            .formatted(table, folder.resolve(table + ".csv")));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
