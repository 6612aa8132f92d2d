package care.accord.metrics.risk.members;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Scores one member by every model of a payment year's blend. Empty where one of them does not score such a person. No list names the
/// member yet: lists are of everybody.
public final class BlendScores implements Kernel<Optional<ScoredMember>> {
    private final Blend blend;
    private final SequencedMap<String, MemberScores> byModel;

    /// @param byModel in the order of the blend
    public BlendScores(Blend blend, SequencedMap<String, MemberScores> byModel) {
        this.blend = blend;
        this.byModel = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byModel));
    }

    @Override
    public Optional<ScoredMember> decide(Beneficiary person) {
        SequencedMap<String, MemberRisk> risks = new LinkedHashMap<>();
        for (Map.Entry<String, MemberScores> model : byModel.entrySet()) {
            Optional<MemberRisk> risk = model.getValue().decide(person);
            if (risk.isEmpty()) {
                return Optional.empty();
            }
            risks.put(model.getKey(), risk.get());
        }
        Map<String, BigDecimal> raw = new HashMap<>();
        risks.forEach((model, risk) -> raw.put(model, risk.score().raw()));
        return Optional.of(
                new ScoredMember(
                        risks.lastEntry().getValue().id(),
                        risks,
                        blend.normalized(raw),
                        blend.paid(raw),
                        Set.of()));
    }
}
