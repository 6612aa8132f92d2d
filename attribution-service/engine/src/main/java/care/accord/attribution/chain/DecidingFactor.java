package care.accord.attribution.chain;

import care.accord.programrules.chain.OrderBy;
import care.accord.programrules.chain.Word;

/// What set the first apart from the second.
public enum DecidingFactor implements Word {
    /// There was no second.
    ONLY,
    MONTHS,
    VISITS,
    DOLLARS,
    LATEST,
    /// Everything equal: the smaller identifier, a contract's pooled providers last.
    IDENTIFIER,
    /// A hash of the person's identifier.
    LOT,
    /// Nobody: the care is shared.
    SHARED;

    static DecidingFactor of(OrderBy order) {
        return switch (order) {
            case MONTHS -> MONTHS;
            case VISITS -> VISITS;
            case DOLLARS -> DOLLARS;
            case LATEST -> LATEST;
        };
    }
}
