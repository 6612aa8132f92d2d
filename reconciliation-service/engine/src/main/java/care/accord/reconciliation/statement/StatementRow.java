package care.accord.reconciliation.statement;

import care.accord.reconciliation.settlement.Step;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One row of a statement: a step of the waterfall.
public record StatementRow(String key, String label, Usd amount) {

    public static StatementRow of(Step step) {
        return new StatementRow(step.key(), step.label(), step.amount().value());
    }

    /// What moved between two versions, in the order of the newer one; a row that only one version has keeps its place there.
    public static List<Change> changes(List<StatementRow> from, List<StatementRow> to) {
        Map<String, StatementRow> before = new LinkedHashMap<>();
        from.forEach(row -> before.put(row.key(), row));
        List<Change> changes = new ArrayList<>();
        for (StatementRow row : to) {
            Optional<Usd> old =
                    Optional.ofNullable(before.remove(row.key())).map(StatementRow::amount);
            changes.add(new Change(row.key(), row.label(), old, Optional.of(row.amount())));
        }
        before.values()
                .forEach(row ->
                        changes.add(
                                new Change(
                                        row.key(),
                                        row.label(),
                                        Optional.of(row.amount()),
                                        Optional.empty())));
        return changes;
    }

    /// One row in two versions.
    public record Change(String key, String label, Optional<Usd> from, Optional<Usd> to) {
        /// What the newer version adds; a row that is absent counts as nothing.
        public Usd delta() {
            return to.orElse(Usd.ZERO).minus(from.orElse(Usd.ZERO));
        }
    }
}
