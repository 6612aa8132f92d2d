package care.accord.cli.risk;

import care.accord.cli.attribute.Csv;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.members.Blend;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.MemberRules;
import care.accord.metrics.risk.members.WatchLists;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Scores of members as rows, one a member. Lists and reasons are those of the year's last model, which weighs most.
///
/// @param byModel members in one order for every model; those who cannot be scored are empty
/// @param beside the same for models that are not blended
record RiskRows(
        Blend blend,
        Map<String, List<Optional<MemberRisk>>> byModel,
        Map<String, List<Optional<MemberRisk>>> beside,
        MemberRules rules) {

    List<String> members() {
        List<MemberRisk> latest = latest();
        WatchLists lists = WatchLists.of(latest, rules);
        Set<BeneficiaryId> high = ids(lists.high());
        Set<BeneficiaryId> rising = ids(lists.rising());
        List<String> rows = new ArrayList<>();
        rows.add(
                "beneficiary_id,segment,%s,normalized,medicare_advantage,rise,categories,high_risk,rising_risk,reasons%s"
                        .formatted(
                                byModel.keySet().stream()
                                        .map(model -> "raw_" + model)
                                        .collect(Collectors.joining(",")),
                                beside.keySet().stream()
                                        .map(",segment_%1$s,raw_%1$s,evidence_%1$s"::formatted)
                                        .collect(Collectors.joining())));
        Map<BeneficiaryId, Map<String, BigDecimal>> raw = raw();
        Map<String, Map<BeneficiaryId, RiskScore>> others = others();
        for (MemberRisk member : latest) {
            Map<String, BigDecimal> scores = raw.getOrDefault(member.id(), Map.of());
            List<Object> row =
                    new ArrayList<>(List.of(member.id().value(), member.score().segment()));
            byModel.keySet().forEach(model -> row.add(String.valueOf(scores.get(model))));
            row.add(blend.normalized(scores));
            row.add(blend.paid(scores));
            row.add(member.rise());
            row.add(
                    member.score().categories().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
            row.add(high.contains(member.id()) ? 1 : 0);
            row.add(rising.contains(member.id()) ? 1 : 0);
            row.add(WatchLists.reasons(member.score()));
            others.values().forEach(scored -> row.addAll(cells(scored.get(member.id()))));
            rows.add(Csv.line(row));
        }
        return rows;
    }

    /// Blank for somebody whom the model is not for.
    private static List<String> cells(@Nullable RiskScore score) {
        return score == null
                ? List.of("", "", "")
                : List.of(
                        score.segment(),
                        score.raw().toPlainString(),
                        score.evidence().name().toLowerCase(Locale.ROOT));
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
                new ArrayList<>(List.of("beneficiary_id,model,category,meaning,worth,evidence"));
        byModel.forEach((model, members) ->
                members.stream()
                        .flatMap(Optional::stream)
                        .forEach(member ->
                                member.gaps().forEach(gap -> rows.add(row(model, member, gap)))));
        return rows;
    }

    private static String row(String model, MemberRisk member, MemberRisk.Gap gap) {
        return Csv.line(
                List.of(
                        member.id().value(),
                        model,
                        gap.category(),
                        gap.meaning(),
                        gap.worth(),
                        gap.evidence().stream()
                                .map(Fact::display)
                                .collect(Collectors.joining("; "))));
    }

    private List<MemberRisk> latest() {
        List<MemberRisk> latest = new ArrayList<>();
        byModel.values()
                .forEach(members -> {
                    latest.clear();
                    members.stream().flatMap(Optional::stream).forEach(latest::add);
                });
        return latest;
    }

    private Map<BeneficiaryId, Map<String, BigDecimal>> raw() {
        Map<BeneficiaryId, Map<String, BigDecimal>> raw = new HashMap<>();
        byModel.forEach((model, members) ->
                members.stream()
                        .flatMap(Optional::stream)
                        .forEach(member ->
                                raw.computeIfAbsent(member.id(), _ -> new HashMap<>())
                                        .put(model, member.score().raw())));
        return raw;
    }

    private static Set<BeneficiaryId> ids(List<MemberRisk> members) {
        Set<BeneficiaryId> ids = new HashSet<>();
        members.forEach(member -> ids.add(member.id()));
        return ids;
    }
}
