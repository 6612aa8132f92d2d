package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// What savings, and losses if there is risk for them, must reach before they count; then they count from the first dollar.
///
/// @param minimumLosses absent in an upside-only arrangement
/// @param savingsBarred a finding that keeps savings from counting, if any applies
public record Corridor(
        Rate minimumSavings, Optional<Rate> minimumLosses, Optional<Finding> savingsBarred) {}
