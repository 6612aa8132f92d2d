package care.accord.reconciliation.arrangement;

import care.accord.reconciliation.settlement.Operation;
import java.util.List;

/// What opens a gate.
public sealed interface Condition {
    /// A figure beside a threshold, unrounded.
    record Compared(Operand figure, Relation relation, Operand threshold) implements Condition {}

    /// Somebody reports it, or another gate found it.
    record Stated(String finding) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /// At least so many of them.
    record Several(int needed, List<Condition> conditions) implements Condition {
        public Several {
            conditions = List.copyOf(conditions);
        }
    }

    /// How a figure stands to its threshold.
    enum Relation {
        AT_LEAST("atLeast", "reaches", Operation.REACHES),
        ABOVE("above", "is above", Operation.ABOVE),
        AT_MOST("atMost", "is at most", Operation.WITHIN),
        BELOW("below", "is below", Operation.BELOW);

        private final String key;
        private final String words;
        private final Operation operation;

        Relation(String key, String words, Operation operation) {
            this.key = key;
            this.words = words;
            this.operation = operation;
        }

        String key() {
            return key;
        }

        String words() {
            return words;
        }

        Operation operation() {
            return operation;
        }
    }
}
