package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.store.AdjustmentRow;
import care.accord.attribution.roster.store.RosterRow;
import java.util.List;

/// A roster and its members are written; what else belongs to it is written in the same transaction.
///
/// @param agreed the agreements that it was made with
public record RosterSaved(RosterRow roster, List<AdjustmentRow> agreed) {
    public RosterSaved {
        agreed = List.copyOf(agreed);
    }
}
