package care.accord.cli.risk;

import care.accord.cli.attribute.Csv;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMember.Watch;
import care.accord.metrics.risk.members.WatchLists;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Scores of members as rows, one a member. Lists and reasons are those of the year's last model, which weighs most.
///
/// @param models of the blend
/// @param scored those whom all of them score
/// @param beside the same population by models that are not blended
/// @param unscored everybody else, each with the reason
record RiskRows(
        List<String> models,
        List<ScoredMember> scored,
        Map<String, List<Optional<MemberRisk>>> beside,
        SequencedMap<BeneficiaryId, String> unscored) {

    List<String> members() {
        List<String> rows = new ArrayList<>();
        rows.add(
                "beneficiary_id,segment,%s,normalized,medicare_advantage,rise,categories,high_risk,rising_risk,reasons%s"
                        .formatted(
                                models.stream()
                                        .map(model -> "raw_" + model)
                                        .collect(Collectors.joining(",")),
                                beside.keySet().stream()
                                        .map(
                                                ",segment_%1$s,raw_%1$s,evidence_%1$s,lacks_%1$s"
                                                        ::formatted)
                                        .collect(Collectors.joining())));
        Map<String, Map<BeneficiaryId, RiskScore>> others = others();
        for (ScoredMember member : scored) {
            RiskScore score = member.latest().score();
            List<Object> row = new ArrayList<>(List.of(member.id().value(), score.segment()));
            member.byModel().values().forEach(risk -> row.add(risk.score().raw().toString()));
            row.add(member.normalized());
            row.add(member.paid());
            row.add(member.latest().rise().map(BigDecimal::toPlainString).orElse(""));
            row.add(
                    score.categories().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
            row.add(member.watched().contains(Watch.HIGH) ? 1 : 0);
            row.add(member.watched().contains(Watch.RISING) ? 1 : 0);
            row.add(WatchLists.reasons(score));
            others.values().forEach(known -> row.addAll(cells(known.get(member.id()))));
            rows.add(Csv.line(row));
        }
        unscored.forEach((id, why) -> {
            List<Object> row = new ArrayList<>(List.of(id.value(), ""));
            row.addAll(Collections.nCopies(models.size() + 4, ""));
            row.addAll(List.of(0, 0, why));
            others.values().forEach(known -> row.addAll(cells(known.get(id))));
            rows.add(Csv.line(row));
        });
        return rows;
    }

    /// Blank for somebody whom the model is not for.
    private static List<String> cells(@Nullable RiskScore score) {
        return score == null
                ? List.of("", "", "", "")
                : List.of(
                        score.segment(),
                        score.raw().toPlainString(),
                        score.evidence().name().toLowerCase(Locale.ROOT),
                        String.join(" ", score.lacking()));
    }

    private Map<String, Map<BeneficiaryId, RiskScore>> others() {
        Map<String, Map<BeneficiaryId, RiskScore>> others = new LinkedHashMap<>();
        beside.forEach((model, members) -> {
            Map<BeneficiaryId, RiskScore> scores = new HashMap<>();
            members.stream()
                    .flatMap(Optional::stream)
                    .forEach(member -> scores.put(member.id(), member.score()));
            others.put(model, scores);
        });
        return others;
    }

    List<String> gaps() {
        List<String> rows =
                new ArrayList<>(
                        List.of(
                                "beneficiary_id,model,kind,reported_in,category,meaning,worth,evidence"));
        for (String model : models) {
            for (ScoredMember member : scored) {
                MemberRisk risk = member.byModel().get(model);
                if (risk != null) {
                    risk.gaps().forEach(gap -> rows.add(row(model, risk, gap)));
                }
            }
        }
        return rows;
    }

    private static String row(String model, MemberRisk member, MemberRisk.Gap gap) {
        return Csv.line(
                List.of(
                        member.id().value(),
                        model,
                        gap.kind().name().toLowerCase(Locale.ROOT),
                        gap.reportedIn(),
                        gap.category(),
                        gap.meaning(),
                        gap.worth(),
                        gap.evidence().stream()
                                .map(Fact::display)
                                .collect(Collectors.joining("; "))));
    }
}
