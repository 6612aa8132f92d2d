package care.accord.benchmarks.run;

import care.accord.benchmarks.settle.AcoRows;
import care.accord.benchmarks.settle.SettlementSql;
import care.accord.benchmarks.settle.Settlements;
import java.nio.file.Path;

/// What the processes of the settlement benchmark do.
///
/// @param seed which rows
record SettleSteps(Place place, Meter meter, long seed, int rows) {

    void engine() throws Exception {
        Settlements settlements = new Settlements(AcoRows.drawn(seed, rows));
        meter.once("settle-first", settlements::explained);
        settlements.write(place.answers("settle"));
        meter.repeated("settle-explained", settlements::explained);
        meter.repeated("settle-tally", settlements::tallied);
    }

    void sql() throws Exception {
        Path file = place.folder().resolve("aco-years.csv");
        AcoRows.write(file, seed, rows);
        try (SettlementSql sql = new SettlementSql()) {
            sql.load(file);
            meter.once("settle-sql-first", sql::settle);
            meter.repeated("settle-sql", sql::settle);
            sql.write(place.answers("settle-sql"));
        }
    }
}
