package care.accord.reconciliation.scoring;

/// A measure of a contract that the scorecard has no result of, because it cannot be scored.
///
/// @param measure its id, as the contract names it
/// @param why who says so and what stands in the way, in a sentence
public record UnscoredMeasure(String measure, String title, String why) {

    /// The same where the measure is one of several.
    public String named() {
        return "%s (%s), %s".formatted(title, measure, why);
    }
}
