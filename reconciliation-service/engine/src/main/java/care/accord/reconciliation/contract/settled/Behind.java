package care.accord.reconciliation.contract.settled;

import care.accord.vocabulary.Figure;

/// What stands behind the source of an input.
sealed interface Behind {
    /// It was reported.
    record Known(Figure figure) implements Behind {}

    /// Nobody reports points where no measure has any.
    record NoPoints() implements Behind {}

    /// It cannot be told, because measures have no score.
    ///
    /// @param why which, and what stands in the way
    record Unscored(String why) implements Behind {}
}
