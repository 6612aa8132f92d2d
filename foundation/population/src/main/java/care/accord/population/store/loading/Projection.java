package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which columns of its files a population is made of.
///
/// @param wanted of its lines
/// @param compared whether versions of a line may lie in several files, and what tells them apart is read
record Projection(Set<ClaimColumn> wanted, boolean compared) {
    private static final Set<String> WHICH_LINES_STAND =
            Set.of("beneficiary_id", "received_date", Table.SUPERSEDED.name());
    private static final Set<String> WHICH_VERSION =
            Set.of("claim_id", "claim_line_number", "claim_adjustment_code");

    /// The columns of a table that are read.
    List<ColumnSpec> columns(Table table) {
        if (!table.hasVersions()) {
            return table.storedColumns();
        }
        Set<String> names = new HashSet<>(WHICH_LINES_STAND);
        names.add(table.columns().get(1).name());
        if (compared) {
            names.addAll(WHICH_VERSION);
        }
        wanted.forEach(column -> names.addAll(LineLoader.namesIn(table, column)));
        return table.storedColumns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }
}
