package care.accord.reconciliation.hospital.files;

import care.accord.reconciliation.hospital.Known;
import care.accord.vocabulary.Citation;
import java.math.RoundingMode;
import java.util.Optional;

/// A hospital's total for acquired conditions or a ratio of readmissions.
///
/// @param item the column it is published in
/// @param known empty if the hospital has none
record PenaltyScore(String facility, String item, Optional<Known> known, Citation rule) {
    /// Both programs print their results with four decimals.
    static final int DECIMALS = 4;

    boolean isUndetermined() {
        return known.isPresent() && !known.get().isDetermined(DECIMALS);
    }

    /// `facility_id,item,value,least,most,limited_by`.
    String row() {
        Known score = known.orElseThrow();
        return String.join(
                ",",
                facility,
                item,
                score.rate().value().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString(),
                score.least(DECIMALS).toPlainString(),
                score.most(DECIMALS).toPlainString(),
                score.limitLabels());
    }

    /// The score, what it was calculated from, and whether printed numbers determine it.
    String explain() {
        return known.map(score -> item + "\n" + score.determined(DECIMALS, rule).explain())
                .orElse("");
    }
}
