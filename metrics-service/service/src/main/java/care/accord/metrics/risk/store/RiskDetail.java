package care.accord.metrics.risk.store;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.members.MemberRisk;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a member's score is made of, as it is kept and told.
///
/// @param models of the year's blend, the one that weighs most last
public record RiskDetail(List<Model> models) {

    /// By one model.
    ///
    /// @param segment what its coefficients are called by
    /// @param before of the diagnoses a year earlier, by the same tables; absent where that year has none to compare
    /// @param evidence the weakest mark of the rules behind it
    /// @param categories that count after hierarchies
    /// @param drivers coefficients that add up to the raw score, interactions and counts among them
    /// @param dropped categories that were reported and do not count beside one above them
    /// @param gaps lasting categories of earlier years that were not reported again
    /// @param lacks published coefficients that may be for the member and that the score is without, because no rule says to whom they are added
    public record Model(
            String model,
            String segment,
            String raw,
            @Nullable String before,
            String evidence,
            List<Integer> categories,
            List<Driver> drivers,
            List<Dropped> dropped,
            List<Gap> gaps,
            List<String> lacks) {
        public Model {
            // Kept before scores said so, by models that lack nothing.
            lacks = Objects.requireNonNullElse(lacks, List.of());
        }
    }

    /// A coefficient.
    ///
    /// @param meaning of a condition category; blank otherwise
    public record Driver(String coefficient, String value, String meaning) {}

    /// A category that does not count.
    ///
    /// @param above the category that counts in its place
    public record Dropped(int category, int above, String meaning) {}

    /// What was not reported again.
    ///
    /// @param kind `recapture`: the year before reported it; `suspect`: only a year further back did
    /// @param reportedIn calendar year of the claims
    /// @param worth what the raw score would gain
    /// @param evidence claim lines that reported it
    public record Gap(
            String kind,
            int reportedIn,
            int category,
            String meaning,
            String worth,
            List<String> evidence) {}

    static Model model(String name, MemberRisk risk) {
        RiskScore score = risk.score();
        return new Model(
                name,
                score.segment(),
                score.raw().toPlainString(),
                risk.before().map(earlier -> earlier.raw().toPlainString()).orElse(null),
                score.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                score.categories(),
                score.drivers().stream()
                        .map(driver ->
                                new Driver(
                                        driver.coefficient(),
                                        driver.value().toPlainString(),
                                        driver.meaning()))
                        .toList(),
                score.dropped().stream()
                        .map(dropped ->
                                new Dropped(dropped.category(), dropped.above(), dropped.meaning()))
                        .toList(),
                risk.gaps().stream().map(RiskDetail::gap).toList(),
                score.lacking());
    }

    private static Gap gap(MemberRisk.Gap gap) {
        return new Gap(
                gap.kind().name().toLowerCase(Locale.ROOT),
                gap.reportedIn(),
                gap.category(),
                gap.meaning(),
                gap.worth().toPlainString(),
                gap.evidence().stream().map(Fact::display).toList());
    }
}
