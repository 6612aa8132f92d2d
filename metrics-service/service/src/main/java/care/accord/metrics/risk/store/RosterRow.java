package care.accord.metrics.risk.store;

import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.Unscored;
import care.accord.vocabulary.BeneficiaryId;

/// What scoring a row of a roster came to.
public sealed interface RosterRow {
    /// Of the roster.
    int row();

    /// As the eligibility feed reported it; blank where none did.
    String name();

    /// A member with a score.
    record OfScored(int row, String name, ScoredMember scored) implements RosterRow {}

    /// A member without one.
    record OfUnscored(int row, BeneficiaryId member, String name, Unscored why)
            implements RosterRow {}
}
