package care.accord.population.store.snapshot;

import care.accord.population.store.snapshot.Chains.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads who is who from the files of a snapshot.
public final class StoredChains {
    private StoredChains() {}

    /// The chains that files of identities tell, as known at the end of a day.
    public static Chains read(Function<Table, List<OpenFile>> files, long asKnownOn) {
        return Chains.of(
                statements(Table.IDENTITY, files.apply(Table.IDENTITY), asKnownOn),
                statements(
                        Table.WITHDRAWN_IDENTITY,
                        files.apply(Table.WITHDRAWN_IDENTITY),
                        asKnownOn));
    }

    private static List<Statement> statements(Table table, List<OpenFile> files, long asKnownOn) {
        List<Statement> statements = new ArrayList<>();
        StoredRows.forEach(
                table,
                files,
                asKnownOn,
                row ->
                        statements.add(
                                new Statement(
                                        row.text("beneficiary_id"),
                                        row.text("current_id"),
                                        row.dayIfAny("received_date").orElse(LocalDate.EPOCH))));
        return statements;
    }
}
