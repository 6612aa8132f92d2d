package care.accord.metrics.risk.members;

import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Puts together what the models of a payment year say of the same people.
public final class ScoredMembers {
    private ScoredMembers() {}

    /// Those whom every model of the blend scores, in one order for all.
    ///
    /// @param byModel in the order of the blend
    /// @param rules of the model that weighs most
    public static List<ScoredMember> of(
            Blend blend,
            SequencedMap<String, List<Optional<MemberRisk>>> byModel,
            MemberRules rules) {
        SequencedMap<BeneficiaryId, SequencedMap<String, MemberRisk>> scores =
                new LinkedHashMap<>();
        byModel.forEach((model, members) ->
                members.stream()
                        .flatMap(Optional::stream)
                        .forEach(member ->
                                scores.computeIfAbsent(member.id(), _ -> new LinkedHashMap<>())
                                        .put(model, member)));
        scores.values().removeIf(models -> models.size() < byModel.size());
        WatchLists lists =
                WatchLists.of(
                        scores.values().stream()
                                .map(models -> Standing.of(models.lastEntry().getValue()))
                                .toList(),
                        rules);
        Set<BeneficiaryId> high = Set.copyOf(lists.high());
        Set<BeneficiaryId> rising = Set.copyOf(lists.rising());
        List<ScoredMember> scored = new ArrayList<>();
        scores.forEach((id, models) -> {
            Set<Watch> watched = EnumSet.noneOf(Watch.class);
            if (high.contains(id)) {
                watched.add(Watch.HIGH);
            }
            if (rising.contains(id)) {
                watched.add(Watch.RISING);
            }
            Map<String, BigDecimal> raw = new HashMap<>();
            models.forEach((model, risk) -> raw.put(model, risk.score().raw()));
            scored.add(
                    new ScoredMember(id, models, blend.normalized(raw), blend.paid(raw), watched));
        });
        return scored;
    }
}
