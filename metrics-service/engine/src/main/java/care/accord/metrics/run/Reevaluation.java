package care.accord.metrics.run;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.EpisodeRate;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A measure's result, of which some members are evaluated and the others keep what was found before. A member's result is a
/// function of the measure, the period and the member's own records; where none of them differs, neither does the result.
///
/// @param evaluated members who were evaluated
public record Reevaluation(MeasureResult result, int evaluated) {

    /// Evaluates whoever has nothing to keep.
    ///
    /// @param kept what was found before of members about whom nothing changed; others may be among them
    /// @param measure evaluates members over the cohort's period, alone of each other
    public static Reevaluation of(
            Cohort cohort,
            Map<BeneficiaryId, MemberEvents> kept,
            Function<Cohort, MeasureResult> measure) {
        List<BeneficiaryId> open =
                cohort.members().stream().filter(member -> !kept.containsKey(member)).toList();
        MeasureResult found = measure.apply(cohort.of(open));
        return new Reevaluation(merged(cohort, kept, found), open.size());
    }

    /// A composite is scored again from its parts.
    ///
    /// @param parts finds a part's result
    /// @param improvement which way a part's rate is wanted
    public static Reevaluation of(
            CompositeMeasure composite,
            Function<MeasureId, Reevaluation> parts,
            Function<MeasureId, Improvement> improvement) {
        List<Integer> evaluated = new ArrayList<>();
        MeasureResult result =
                composite.score(part -> {
                    Reevaluation found = parts.apply(part);
                    evaluated.add(found.evaluated());
                    return new CompositePart.Scored(found.result(), improvement.apply(part));
                });
        return new Reevaluation(result, evaluated.stream().mapToInt(one -> one).max().orElse(0));
    }

    private static MeasureResult merged(
            Cohort cohort, Map<BeneficiaryId, MemberEvents> kept, MeasureResult found) {
        return switch (found) {
            case MeasureResult.Proportion proportion ->
                    new MeasureResult.Proportion(
                            proportion.measure(),
                            inOrder(
                                    cohort,
                                    byMember(proportion.members(), MemberStanding::beneficiary),
                                    member -> kept(kept, member).member()));
            case MeasureResult.Events events ->
                    new MeasureResult.Events(
                            events.measure(),
                            events.multiplier(),
                            inOrder(
                                    cohort,
                                    byMember(events.members(), one -> one.member().beneficiary()),
                                    member -> kept(kept, member)));
            case MeasureResult.Episodes episodes ->
                    new MeasureResult.Episodes(
                            episodes.measure(),
                            episodes.unit(),
                            inOrder(
                                    cohort,
                                    byMember(episodes.members(), one -> one.member().beneficiary()),
                                    member -> kept(kept, member)),
                            episodes.rates().stream().map(rate -> inOrder(cohort, rate)).toList());
            case MeasureResult.Composite composite -> composite;
        };
    }

    /// Of several rates the first alone is kept: whoever asks for the others evaluates everybody.
    private static EpisodeRate inOrder(Cohort cohort, EpisodeRate rate) {
        return new EpisodeRate(
                rate.rate(),
                inOrder(
                        cohort,
                        byMember(rate.members(), one -> one.member().beneficiary()),
                        member -> kept(Map.of(), member)));
    }

    private static <T> Map<BeneficiaryId, T> byMember(
            List<T> results, Function<T, BeneficiaryId> member) {
        Map<BeneficiaryId, T> byMember = new HashMap<>();
        results.forEach(result -> byMember.put(member.apply(result), result));
        return byMember;
    }

    private static MemberEvents kept(Map<BeneficiaryId, MemberEvents> kept, BeneficiaryId member) {
        MemberEvents found = kept.get(member);
        if (found == null) {
            throw new IllegalStateException("A member was neither evaluated nor kept");
        }
        return found;
    }

    private static <T> List<T> inOrder(
            Cohort cohort, Map<BeneficiaryId, T> found, Function<BeneficiaryId, T> otherwise) {
        List<T> all = new ArrayList<>(cohort.members().size());
        for (BeneficiaryId member : cohort.members()) {
            T evaluated = found.get(member);
            all.add(evaluated == null ? otherwise.apply(member) : evaluated);
        }
        return all;
    }
}
