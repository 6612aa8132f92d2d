package care.accord.attribution.adjustment.store;

import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.roster.RunInputs;
import care.accord.attribution.roster.store.RosterRow;
import java.util.List;

/// The agreements that a run is made with.
///
/// @param edition names the agreements and everything that was agreed and ended before, so that ending an agreement makes
///     a new run and not the one of before; blank while nothing was ever agreed
public record AdjustmentBasis(List<AdjustmentRow> rows, String edition) {
    public AdjustmentBasis {
        rows = List.copyOf(rows);
    }

    /// What a run of the contract would be made with now.
    public static AdjustmentBasis standing(String contractId) {
        long recorded = AdjustmentRow.count("contractId", contractId);
        long ended = AdjustmentRow.count("contractId = ?1 and endedAt is not null", contractId);
        String edition =
                recorded == 0
                        ? ""
                        : "%s agreements %d ended %d".formatted(contractId, recorded, ended);
        return new AdjustmentBasis(AdjustmentRow.standing(contractId), edition);
    }

    /// What a roster was made with.
    public static AdjustmentBasis of(RosterRow roster) {
        List<AdjustmentRow> rows =
                AdjustmentRow.list(
                        "adjustmentId in (select x.adjustmentId from AdjustedRow x where x.rosterId = ?1) order by sequence",
                        roster.rosterId);
        return new AdjustmentBasis(rows, "");
    }

    public Adjustments adjustments() {
        return Adjustments.of(rows.stream().map(AdjustmentRow::toAdjustment).toList());
    }

    /// The id of a run with these agreements, given the id that it would have without any.
    public String runId(String withoutAgreements) {
        return edition.isEmpty()
                ? withoutAgreements
                : RunInputs.hash(withoutAgreements + "\n" + edition);
    }
}
