package care.accord.reconciliation.arrangement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what opens a gate.
final class ConditionReader {
    private static final String EXPECTED =
            "expected figure with atLeast, above, atMost or below; or finding, not, allOf, anyOf; or several with of";

    private final Notes notes;

    ConditionReader(Notes notes) {
        this.notes = notes;
    }

    /// A list of conditions that all hold, or a single one.
    List<Condition> all(WrittenFields fields, String key, String label) {
        Optional<?> single = fields.map(key);
        List<WrittenFields> items =
                single.isPresent() ? fields.object(key).stream().toList() : fields.objects(key);
        List<Condition> conditions = new ArrayList<>();
        for (WrittenFields item : items) {
            String called =
                    items.size() == 1 ? label : "%s %d".formatted(label, conditions.size() + 1);
            conditions.add(condition(item, called));
        }
        if (conditions.isEmpty() && fields.has(key)) {
            fields.wrong(key, "is empty: " + EXPECTED, "");
        }
        return conditions;
    }

    private Condition condition(WrittenFields fields, String label) {
        Condition condition = read(fields, label);
        fields.refuseUnknown();
        return condition;
    }

    private Condition read(WrittenFields fields, String label) {
        if (fields.has("figure")) {
            return compared(fields, label);
        }
        if (fields.has("finding")) {
            return new Condition.Stated(fields.reference("finding"));
        }
        if (fields.has("not")) {
            return fields.object("not")
                    .<Condition>map(inner -> new Condition.Not(condition(inner, label)))
                    .orElseGet(() -> new Condition.AllOf(List.of()));
        }
        if (fields.has("allOf")) {
            return new Condition.AllOf(all(fields, "allOf", label));
        }
        if (fields.has("anyOf")) {
            return new Condition.AnyOf(all(fields, "anyOf", label));
        }
        if (fields.has("several")) {
            List<Condition> conditions = all(fields, "of", label);
            return new Condition.Several(
                    fields.whole("several", 1, Math.max(1, conditions.size())), conditions);
        }
        notes.problem(fields.pointer(""), "is no condition: " + EXPECTED);
        return new Condition.AllOf(List.of());
    }

    private static Condition compared(WrittenFields fields, String label) {
        List<Condition.Relation> relations =
                Stream.of(Condition.Relation.values())
                        .filter(relation -> fields.has(relation.key()))
                        .toList();
        if (relations.size() != 1) {
            fields.wrong("figure", "is compared with one of atLeast, above, atMost, below", "");
            return new Condition.Compared(
                    new Operand.Literal(BigDecimal.ZERO, label),
                    Condition.Relation.AT_LEAST,
                    new Operand.Literal(BigDecimal.ZERO, label));
        }
        Condition.Relation relation = relations.getFirst();
        return new Condition.Compared(
                fields.operand("figure", label + ", figure"),
                relation,
                fields.operand(relation.key(), label + ", threshold"));
    }
}
