package care.accord.reconciliation.arrangement;

import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;

/// One sentence of an arrangement. Eight kinds are enough for every program and contract known here; each names a new figure
/// made of named ones, so an arrangement is read from top to bottom like the contract it stands for. A new contract is a new
/// list of blocks, never new code.
public sealed interface Block {
    /// By which other blocks speak of it.
    String name();

    /// What statements call it.
    String label();

    /// The text that orders it; absent where the arrangement itself is the text.
    Optional<Citation> citation();

    /// What there is to start from: a sum of parts, each part a product of its factors.
    record Base(String name, String label, Optional<Citation> citation, List<List<Operand>> parts)
            implements Block {
        public Base {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /// Two figures side by side.
    record Comparison(
            String name,
            String label,
            Optional<Citation> citation,
            Operand of,
            How how,
            Operand with)
            implements Block {}

    /// What is compared.
    enum How {
        LESS("less", "less", Operation.DIFFERENCE),
        OVER("over", "divided by", Operation.QUOTIENT),
        OR_HIGHER("orHigher", "or, if higher,", Operation.AT_LEAST),
        OR_LOWER("orLower", "or, if lower,", Operation.AT_MOST);

        private final String key;
        private final String words;
        private final Operation operation;

        How(String key, String words, Operation operation) {
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

    /// Nothing passes unless every condition holds.
    ///
    /// @param of what passes; a gate without it is the finding itself, for other gates
    /// @param otherwise what stands in its place while the gate is closed; nothing where there is none
    record Gate(
            String name,
            String label,
            Optional<Citation> citation,
            Optional<Operand> of,
            List<Condition> when,
            Optional<Operand> otherwise)
            implements Block {
        public Gate {
            when = List.copyOf(when);
        }
    }

    /// Which part of an amount counts, by its size against another: nothing below a minimum, or band by band.
    record Corridor(
            String name,
            String label,
            Optional<Citation> citation,
            Operand of,
            Operand against,
            Counting counting)
            implements Block {}

    /// How an amount counts in a corridor.
    sealed interface Counting {
        /// From the minimum on, all of it.
        record FirstDollar(Operand minimum) implements Counting {}

        /// From the minimum on, what is beyond it.
        record Excess(Operand minimum) implements Counting {}

        /// Each part at the share of its band, savings and losses alike.
        ///
        /// @param bands rows of `from`, a fraction of what it is compared with, and `value`, the share
        record Marginal(Term.Source bands) implements Counting {}
    }

    /// A fraction of an amount, or a fraction of a fraction of it.
    record Share(
            String name, String label, Optional<Citation> citation, Operand of, List<Operand> rates)
            implements Block {
        public Share {
            rates = List.copyOf(rates);
        }
    }

    /// At most each limit, and at least the floor.
    record Cap(
            String name,
            String label,
            Optional<Citation> citation,
            Operand of,
            List<Limit> atMost,
            Optional<Limit> atLeast)
            implements Block {
        public Cap {
            atMost = List.copyOf(atMost);
        }
    }

    /// A figure, or a fraction of one.
    ///
    /// @param whole what `figure` is a fraction of, if it is one
    record Limit(Operand figure, Optional<Operand> whole) {}

    /// What remains when a fraction is kept back.
    ///
    /// @param held the name of the part that is kept back, where another block returns it
    record Withhold(
            String name,
            String label,
            Optional<Citation> citation,
            Operand of,
            Operand rate,
            Optional<String> held)
            implements Block {}

    /// Something is added or taken away.
    ///
    /// @param decimals to which the result is rounded, where the text says so
    record Adjustment(
            String name,
            String label,
            Optional<Citation> citation,
            Operand of,
            List<Operand> plus,
            List<Operand> minus,
            Optional<Integer> decimals)
            implements Block {
        public Adjustment {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
        }
    }
}
