package care.accord.reconciliation.starratings;

import java.util.Optional;

/// What a contract offers, and so which ratings it has.
public enum ContractKind {
    /// Medical and drug coverage: both summaries and an overall rating, which is the highest.
    MA_PD,
    /// Medical coverage alone.
    MA_ONLY,
    /// Drug coverage alone.
    PDP;

    /// The summary of medical coverage, if the contract offers any.
    public Optional<Rating> partC() {
        return this == PDP ? Optional.empty() : Optional.of(Rating.PART_C);
    }

    /// The summary of drug coverage, if the contract offers any.
    public Optional<Rating> partD() {
        return switch (this) {
            case MA_PD -> Optional.of(Rating.PART_D_MA_PD);
            case MA_ONLY -> Optional.empty();
            case PDP -> Optional.of(Rating.PART_D_PDP);
        };
    }

    /// The rating over both, if the contract offers both.
    public Optional<Rating> overall() {
        return this == MA_PD ? Optional.of(Rating.OVERALL) : Optional.empty();
    }

    /// The rating that decides the contract's quality bonus.
    Rating highest() {
        return switch (this) {
            case MA_PD -> Rating.OVERALL;
            case MA_ONLY -> Rating.PART_C;
            case PDP -> Rating.PART_D_PDP;
        };
    }
}
