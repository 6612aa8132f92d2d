package care.accord.sampledata.reference;

import java.util.List;

/// A drug that some of those with an illness take every month.
///
/// @param ndc eleven digits under a labeler code that is not in use
/// @param cents allowed for thirty days
/// @param sharePerMille of those with the illness
public record Drug(Condition condition, String ndc, long cents, int sharePerMille) {
    private static final List<Drug> ALL =
            Table.of("drugs.csv").asRows().stream()
                    .map(row ->
                            new Drug(
                                    Condition.valueOf(row.text("condition")),
                                    row.text("ndc"),
                                    row.cents("allowed"),
                                    row.number("share")))
                    .toList();

    public static List<Drug> all() {
        return ALL;
    }
}
