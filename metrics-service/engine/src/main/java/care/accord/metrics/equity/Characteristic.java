package care.accord.metrics.equity;

import java.util.Locale;
import java.util.Optional;

/// What people are grouped by. No characteristic is a coarser version of another: the difference of the two would tell what either
/// hides.
public enum Characteristic {
    RACE,
    ETHNICITY,
    LANGUAGE,
    /// Both Medicare and Medicaid, with full or partial benefits.
    DUAL,
    /// Whether the low-income subsidy of Part D is paid. Only what is told counts: whoever has Medicaid is deemed to have it, which would
    /// make it a coarser version of [#DUAL].
    LOW_INCOME,
    /// Band of the Area Deprivation Index of the place of residence.
    DEPRIVATION,
    /// County of residence, rural or urban.
    RURALITY,
    /// Entitled to Medicare by disability.
    DISABILITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Characteristic> of(String word) {
        for (Characteristic characteristic : values()) {
            if (characteristic.word().equals(word)) {
                return Optional.of(characteristic);
            }
        }
        return Optional.empty();
    }
}
