package care.accord.metrics.risk;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// How raw scores of one model become scores of which the average is one, and what Medicare Advantage takes off for coding. Each step
/// rounds to three decimals, an order that no text of CMS was found for.
public final class Normalization {
    private static final int DECIMALS = 3;

    private final String model;
    private final List<Factor> factors;
    private final Evidence evidence;

    /// @param segments of which it is the factor; of all if none is named
    /// @param plan sort of drug plan of which it is the factor; blank for every plan
    /// @param coding fraction taken off
    private record Factor(
            Set<String> segments, String plan, BigDecimal average, BigDecimal coding) {}

    /// A raw score made comparable.
    ///
    /// @param paid as Medicare Advantage or the drug plan is paid by
    /// @param evidence the weakest mark of the model's rules and of the factor
    public record Normalized(BigDecimal normalized, BigDecimal paid, Evidence evidence) {}

    private Normalization(String model, List<Factor> factors, Evidence evidence) {
        this.model = model;
        this.factors = List.copyOf(factors);
        this.evidence = evidence;
    }

    /// The factors of a model in a payment year.
    ///
    /// @param plan `MA-PD` or `PDP` where drug plans differ; blank otherwise
    /// @throws IllegalArgumentException if the rules have none, or those of another plan only
    public static Normalization of(
            ProgramRules rules, String model, PerformanceYear year, String plan) {
        String own = "risk.%s_normalization".formatted(model.toLowerCase(Locale.ROOT));
        Normalization found =
                rules.knows(own)
                        ? ofItsOwn(rules.byPerformanceYear(own).in(year), model)
                        : ofTheBlend(rules, model, year);
        List<Factor> factors =
                found.factors.stream()
                        .filter(factor -> factor.plan().isEmpty() || factor.plan().equals(plan))
                        .toList();
        if (factors.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' names no normalization of %s in %s; the rules have those of %s"
                            .formatted(
                                    plan,
                                    model,
                                    year,
                                    found.factors.stream().map(Factor::plan).toList()));
        }
        return new Normalization(model, factors, found.evidence);
    }

    /// The raw score made comparable.
    ///
    /// @throws IllegalArgumentException if no factor is for the score's segment
    public Normalized of(RiskScore score) {
        Factor factor =
                factors.stream()
                        .filter(found ->
                                found.segments().isEmpty()
                                        || found.segments().contains(score.segment()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s has no normalization of %s"
                                                .formatted(model, score.segment())));
        BigDecimal normalized =
                score.raw().divide(factor.average(), DECIMALS, RoundingMode.HALF_UP);
        BigDecimal paid =
                normalized
                        .multiply(BigDecimal.ONE.subtract(factor.coding()))
                        .setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Normalized(normalized, paid, weakest(score.evidence(), evidence));
    }

    private static Normalization ofItsOwn(Setting setting, String model) {
        List<Factor> factors = new ArrayList<>();
        for (RuleValue.Fields row : setting.rows()) {
            String segments = optional(setting, row, "segments");
            factors.add(
                    new Factor(
                            segments.isEmpty() ? Set.of() : Set.of(segments.split(" ")),
                            optional(setting, row, "plan"),
                            setting.field(row, "factor").number(),
                            setting.field(row, "coding").number()));
        }
        return new Normalization(model, factors, setting.citation().evidence());
    }

    /// Models of the year's blend have their factors there, and the statutory coding adjustment.
    private static Normalization ofTheBlend(
            ProgramRules rules, String model, PerformanceYear year) {
        Setting blend = rules.byPerformanceYear("risk.blend").in(year);
        Setting coding = rules.byPerformanceYear("risk.coding_adjustment").in(year);
        List<Factor> factors =
                blend.rows().stream()
                        .filter(row -> blend.field(row, "model").text().equals(model))
                        .map(row ->
                                new Factor(
                                        Set.of(),
                                        "",
                                        blend.field(row, "normalization").number(),
                                        coding.number()))
                        .toList();
        return new Normalization(
                model, factors, weakest(blend.citation().evidence(), coding.citation().evidence()));
    }

    private static String optional(Setting setting, RuleValue.Fields row, String name) {
        return row.values().containsKey(name) ? setting.field(row, name).text() : "";
    }

    private static Evidence weakest(Evidence one, Evidence other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }
}
