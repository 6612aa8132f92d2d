package care.accord.population.store.rows;

import care.accord.population.Texts;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the rows of one table have in common while they are on their way: their layout and the texts that repeat.
public final class StagedTable {
    /// Texts that are in no dictionary: people are numbered for all tables, and a claim has few rows.
    private static final Set<String> OF_FEW_ROWS = Set.of("beneficiary_id", "claim_id");

    /// Columns whose texts are often the same.
    private static final Set<String> CLINICIANS = Set.of("rendering_npi", "billing_npi");

    private final RowLayout layout;
    private final StagedPeople people;
    private final StagedTexts[] texts;
    private final Row row;

    public StagedTable(Table table, StagedPeople people) {
        this.people = people;
        layout = new RowLayout(table);
        texts = new StagedTexts[layout.columns()];
        Arrays.fill(texts, StagedTexts.blank());
        StagedTexts clinicians = StagedTexts.repeating();
        List<ColumnSpec> columns = table.columns();
        for (int column = 0; column < texts.length; column++) {
            if (columns.get(column).type().isText()
                    && !OF_FEW_ROWS.contains(columns.get(column).name())) {
                texts[column] =
                        CLINICIANS.contains(columns.get(column).name())
                                ? clinicians
                                : StagedTexts.repeating();
            }
        }
        row = newRow();
    }

    public Table table() {
        return layout.table();
    }

    public RowLayout layout() {
        return layout;
    }

    /// A row for one who writes again what was not changed.
    public Row newRow() {
        return new Row(layout, people.ids(), texts);
    }

    /// The row to fill, which is the same each time.
    public Row row() {
        return row;
    }

    public StagedPeople people() {
        return people;
    }

    /// The texts of a column that have numbers.
    public Texts texts(int column) {
        return texts[column].texts();
    }

    /// The hashes of these texts.
    public long[] hashes(int column) {
        return texts[column].hashes();
    }
}
