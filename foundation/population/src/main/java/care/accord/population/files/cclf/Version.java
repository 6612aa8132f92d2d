package care.accord.population.files.cclf;

import care.accord.population.Adjustment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One version of a claim in the ledger of CMS: originals and adjustments are debits, a cancellation is the credit that
/// takes one of them back. Amounts are unsigned in all of them.
///
/// A cancellation repeats the days, the provider and the amounts of what it takes back. The claim is therefore known by
/// the natural key together with the amounts: a cancellation meets exactly the versions it may take back, in whichever
/// delivery they came.
///
/// @param claimId natural key and amounts
/// @param adjustment [Adjustment#REVERSAL] for a cancellation
/// @param parts the records of the version, in the order of the file
record Version(
        String claimId, Adjustment adjustment, Optional<LocalDate> effective, List<Spilled> parts) {
    static final Comparator<Version> ORDER =
            Comparator.comparing((Version version) -> version.effective.orElse(LocalDate.MIN))
                    .thenComparing(version -> version.parts.getFirst().claim());

    Version {
        parts = List.copyOf(parts);
    }

    /// What `CLM_ADJSMT_TYPE_CD` means.
    static Adjustment adjustment(String code) {
        return switch (Integer.parseInt(code)) {
            case 0 -> Adjustment.ORIGINAL;
            case 1 -> Adjustment.REVERSAL;
            default -> Adjustment.REPLACEMENT;
        };
    }

    boolean isReversal() {
        return adjustment == Adjustment.REVERSAL;
    }

    Version named(String otherClaimId) {
        return new Version(otherClaimId, adjustment, effective, parts);
    }
}
