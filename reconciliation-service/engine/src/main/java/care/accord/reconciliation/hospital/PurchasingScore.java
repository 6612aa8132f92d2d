package care.accord.reconciliation.hospital;

import care.accord.programrules.ListedCode;
import care.accord.reconciliation.hospital.CombinedScore.Stratum;
import care.accord.reconciliation.hospital.PurchasingRules.Domain;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A hospital's year in Hospital Value-Based Purchasing: every measure, the domains and the total performance score.
///
/// @param points by measure
/// @param combined scores of measures that consist of strata, by the measure's name
/// @param unweighted score of each domain that has one, by its id
/// @param weighted what each domain contributes to the total, by its id; empty when there is no total
public record PurchasingScore(
        Map<String, MeasurePoints> points,
        Map<String, Rate> combined,
        Engagement engagement,
        Map<String, Rate> unweighted,
        Map<String, Rate> weighted,
        Optional<Rate> total) {
    /// The domain that is scored from the patient survey.
    public static final String ENGAGEMENT = "person-and-community-engagement";

    /// Scores a hospital's year.
    ///
    /// @param pooled rates over all strata of measures that consist of strata, where they are known
    public static PurchasingScore of(
            List<Measure> measures,
            List<Engagement.Dimension> dimensions,
            Map<String, Rate> pooled,
            PurchasingRules rules) {
        Map<String, MeasurePoints> points = new LinkedHashMap<>();
        measures.forEach(measure -> points.put(measure.name(), MeasurePoints.of(measure, rules)));
        Map<String, Rate> combined = combined(measures, points, pooled, rules);
        Engagement engagement = Engagement.of(dimensions, rules);
        Map<String, Rate> unweighted = new LinkedHashMap<>();
        for (Domain domain : rules.domains()) {
            Optional<Rate> score =
                    domain.id().equals(ENGAGEMENT)
                            ? engagement.domain()
                            : domainScore(domain, scores(domain, points, combined, rules), rules);
            score.ifPresent(found -> unweighted.put(domain.id(), found));
        }
        Map<String, Rate> weighted = weighted(unweighted, rules);
        Optional<Rate> total =
                weighted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Sums.of(
                                        "Total performance score",
                                        List.copyOf(weighted.values()),
                                        rules.minimumDomains().citation()));
        return new PurchasingScore(points, combined, engagement, unweighted, weighted, total);
    }

    private static Map<String, Rate> combined(
            List<Measure> measures,
            Map<String, MeasurePoints> points,
            Map<String, Rate> pooled,
            PurchasingRules rules) {
        Map<String, List<Stratum>> strata = new TreeMap<>();
        for (Measure measure : measures) {
            ListedCode stratum = rules.combined().get(measure.name());
            Optional<Rate> score =
                    Optional.ofNullable(points.get(measure.name())).flatMap(MeasurePoints::score);
            if (stratum != null && score.isPresent()) {
                strata.computeIfAbsent(
                                stratum.condition().orElse(stratum.code()), _ -> new ArrayList<>())
                        .add(new Stratum(score.get(), measure.performance().orElseThrow()));
            }
        }
        Map<String, Rate> combined = new TreeMap<>();
        strata.forEach((name, parts) ->
                combined.put(
                        name,
                        CombinedScore.of(
                                name,
                                parts,
                                Optional.ofNullable(pooled.get(name)),
                                rules.achievement().rule())));
        return combined;
    }

    private static List<Rate> scores(
            Domain domain,
            Map<String, MeasurePoints> points,
            Map<String, Rate> combined,
            PurchasingRules rules) {
        List<Rate> scores = new ArrayList<>();
        for (String measure : rules.measuresOf(domain.id())) {
            ListedCode stratum = rules.combined().get(measure);
            MeasurePoints scored = points.get(measure);
            if (stratum == null && scored != null) {
                scored.score().ifPresent(scores::add);
            }
        }
        rules.combined().values().stream()
                .filter(stratum -> rules.measuresOf(domain.id()).contains(stratum.code()))
                .map(stratum -> stratum.condition().orElse(stratum.code()))
                .distinct()
                .filter(combined::containsKey)
                .forEach(name -> scores.add(combined.get(name)));
        return scores;
    }

    private static Optional<Rate> domainScore(
            Domain domain, List<Rate> scores, PurchasingRules rules) {
        return scores.size() < domain.minimumMeasures()
                ? Optional.empty()
                : Optional.of(
                        Sums.percentOfMost(
                                domain.id() + " score",
                                scores,
                                rules.achievement().most(),
                                domain.rule()));
    }

    /// The weights of domains without a score are spread over the others in proportion.
    private static Map<String, Rate> weighted(Map<String, Rate> unweighted, PurchasingRules rules) {
        if (unweighted.size() < rules.minimumDomains().number().intValueExact()) {
            return Map.of();
        }
        BigDecimal present =
                rules.domains().stream()
                        .filter(domain -> unweighted.containsKey(domain.id()))
                        .map(domain -> domain.weight().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Rate> weighted = new LinkedHashMap<>();
        for (Domain domain : rules.domains()) {
            Rate score = unweighted.get(domain.id());
            if (score != null) {
                BigDecimal value =
                        score.value()
                                .multiply(domain.weight().value())
                                .divide(present, MathContext.DECIMAL128);
                weighted.put(
                        domain.id(),
                        Rate.calculated(
                                "Weighted " + score.label(),
                                value,
                                "%s x %s / weights of the domains that have a score"
                                        .formatted(score.label(), domain.weight().label()),
                                domain.rule(),
                                score,
                                domain.weight()));
            }
        }
        return weighted;
    }
}
