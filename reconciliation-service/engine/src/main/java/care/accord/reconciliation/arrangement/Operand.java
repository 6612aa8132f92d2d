package care.accord.reconciliation.arrangement;

import java.math.BigDecimal;

/// What a block works on: something that has a name, or a number written in its place.
public sealed interface Operand {
    /// An input, a term or another block.
    record Named(String name) implements Operand {}

    /// A number.
    ///
    /// @param label says what the number is for, since it has no name
    record Literal(BigDecimal value, String label) implements Operand {}
}
