package care.accord.population.files.cclf;

import care.accord.population.Adjustment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// One version of a claim in the ledger of CMS: originals and adjustments are debits, a cancellation is the credit that
/// takes one of them back. Amounts are unsigned in all of them.
///
/// A cancellation repeats the days, providers, services and amounts of what it takes back. The claim is therefore known by
/// the natural key together with a checksum of these: a cancellation meets exactly the versions it may take back, in
/// whichever delivery they came, and an adjustment to something else is a claim of its own.
///
/// @param claimId natural key and checksum
/// @param parts the records of the version, in the order of the file
record Version(
        String claimId, Adjustment adjustment, Optional<LocalDate> effective, List<Spilled> parts) {
    static final Comparator<Version> ORDER =
            Comparator.comparing((Version version) -> version.effective.orElse(LocalDate.MIN))
                    .thenComparing(version -> version.parts.getFirst().claim());

    Version {
        parts = List.copyOf(parts);
    }

    /// A claim by its natural key and what a cancellation repeats of it.
    static String claimId(String naturalKey, String repeated) {
        CRC32 checksum = new CRC32();
        checksum.update(repeated.getBytes(StandardCharsets.UTF_8));
        return "%s:%08x".formatted(naturalKey, checksum.getValue());
    }

    /// What `CLM_ADJSMT_TYPE_CD` means.
    static Adjustment adjustment(String code) {
        return switch (Integer.parseInt(code)) {
            case 0 -> Adjustment.ORIGINAL;
            case 1 -> Adjustment.CANCELLATION;
            default -> Adjustment.REPLACEMENT;
        };
    }

    boolean isCancellation() {
        return adjustment == Adjustment.CANCELLATION;
    }

    Version named(String otherClaimId) {
        return new Version(otherClaimId, adjustment, effective, parts);
    }
}
