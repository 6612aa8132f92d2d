package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A run that was made and is not saved yet.
///
/// @param totals who competed for somebody in the step that decided
record Decided(
        String rosterId,
        RunBasis basis,
        AdjustmentBasis agreed,
        String rulesEdition,
        Optional<RosterRow> previous,
        Roster before,
        Roster after,
        Function<BeneficiaryId, List<Total>> totals,
        Comparison comparison) {}
