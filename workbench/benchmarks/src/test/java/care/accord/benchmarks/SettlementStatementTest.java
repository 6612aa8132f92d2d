package care.accord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.benchmarks.settle.AcoRows;
import care.accord.benchmarks.settle.SettlementSql;
import care.accord.benchmarks.settle.Settlements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "The engine settles as an independent statement of 42 CFR 425.605 and 425.610 in SQL does")
class SettlementStatementTest {
    private static final int ROWS = 50_000;

    @Test
    void onEveryAcoYearToTheCent(@TempDir Path folder) throws IOException, SQLException {
        Path rows = folder.resolve("aco-years.csv");
        AcoRows.write(rows, 7, ROWS);
        Settlements settlements = new Settlements(AcoRows.drawn(7, ROWS));
        settlements.write(folder.resolve("engine.csv"));
        try (SettlementSql sql = new SettlementSql()) {
            sql.load(rows);
            sql.settle();
            sql.write(folder.resolve("sql.csv"));
        }
        List<String> engine = Files.readAllLines(folder.resolve("engine.csv"));
        assertThat(engine)
                .hasSize(ROWS)
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("sql.csv")));
        assertThat(engine.stream().filter(row -> row.matches(".*,-[0-9]+,-[0-9]+")).count())
                .as("rows with losses that are repaid")
                .isGreaterThan(5_000);
        assertThat(engine.stream().filter(row -> row.matches(".*,[1-9][0-9]*,[1-9][0-9]*")).count())
                .as("rows with savings that are shared")
                .isGreaterThan(10_000);
        assertThat(settlements.explained()).isEqualTo(settlements.tallied());
    }
}
