package care.accord.reconciliation.hospital;

import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The rules of Hospital Value-Based Purchasing for one fiscal year, 42 CFR 412.160 to 412.167.
///
/// @param measures the measures of the year by name, their domain as condition
/// @param combined strata that count as one measure, the name of that measure as condition
public record PurchasingRules(
        PointScale achievement,
        PointScale improvement,
        PointScale consistency,
        List<Domain> domains,
        Setting minimumDomains,
        Map<String, ListedCode> measures,
        Map<String, ListedCode> combined) {

    /// A part of the total performance score.
    ///
    /// @param minimumMeasures how many measures need a score before the domain has one
    public record Domain(String id, Rate weight, int minimumMeasures, Citation rule) {}

    /// The rules of a fiscal year.
    ///
    /// @throws NoSuchElementException if nobody has verified them for that year
    public static PurchasingRules in(ProgramRules rules, PerformanceYear year) {
        return new PurchasingRules(
                PointScale.of(rule(rules, "achievement_points", year)),
                PointScale.of(rule(rules, "improvement_points", year)),
                PointScale.of(rule(rules, "consistency_points", year)),
                domains(rule(rules, "domains", year)),
                rule(rules, "minimum_domains", year),
                rules.codes("hospital.measures").in(year),
                rules.codes("hospital.combined_measure").in(year));
    }

    private static Setting rule(ProgramRules rules, String name, PerformanceYear year) {
        return rules.byPerformanceYear("hospital." + name).in(year);
    }

    private static List<Domain> domains(Setting setting) {
        List<Domain> domains = new ArrayList<>();
        for (RuleValue.Fields row : setting.rows()) {
            String id = setting.field(row, "domain").text();
            BigDecimal weight = setting.field(row, "weight").number();
            domains.add(
                    new Domain(
                            id,
                            Rate.rule("Weight of " + id, weight, setting.citation()),
                            setting.field(row, "minimum_measures").number().intValueExact(),
                            setting.citation()));
        }
        return List.copyOf(domains);
    }

    /// The domain with this id.
    Domain domain(String id) {
        return domains.stream()
                .filter(domain -> domain.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("The rules have no domain named " + id));
    }

    /// The names of the measures of a domain.
    public List<String> measuresOf(String domain) {
        return measures.values().stream()
                .filter(measure -> measure.condition().orElse("").equals(domain))
                .map(ListedCode::code)
                .toList();
    }
}
