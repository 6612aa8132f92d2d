package care.accord.reconciliation.starratings;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of Star Ratings for one year, 42 CFR 422.166.
///
/// @param measures of the year in order of their ids
public record StarRules(ProgramRules rules, PerformanceYear year, List<Measure> measures) {
    private static final String MEASURE = "measure";

    public StarRules {
        measures = List.copyOf(measures);
    }

    /// The rules of a year of ratings.
    ///
    /// @throws NoSuchElementException if nobody has verified them for that year
    public static StarRules in(ProgramRules rules, PerformanceYear year) {
        StarRules none = new StarRules(rules, year, List.of());
        Map<String, Rate> weights = new HashMap<>();
        Setting weight = none.rule("weights");
        for (RuleValue.Fields row : weight.rows()) {
            String category = weight.field(row, "category").text();
            BigDecimal times = weight.field(row, "weight").number();
            weights.put(category, Rate.rule("Weight of " + category, times, weight.citation()));
        }
        Set<String> once = none.listed("counted_once");
        Map<String, Integer> excused = none.excused();
        List<Measure> measures = new ArrayList<>();
        Setting listed = none.rule("measures");
        for (RuleValue.Fields row : listed.rows()) {
            String id = listed.field(row, MEASURE).text();
            String category = listed.field(row, "category").text();
            measures.add(
                    new Measure(
                            id,
                            listed.field(row, "part").text(),
                            source(listed.field(row, "star")),
                            known(weights, category),
                            category.equals("improvement")
                                    ? Measure.Use.IMPROVEMENT
                                    : once.contains(id)
                                            ? Measure.Use.COUNTED_ONCE
                                            : Measure.Use.COUNTED,
                            Optional.ofNullable(excused.get(id))));
        }
        return new StarRules(rules, year, measures);
    }

    private static Rate known(Map<String, Rate> weights, String category) {
        Rate weight = weights.get(category);
        if (weight == null) {
            throw new IllegalStateException("No weight is set for the category " + category);
        }
        return weight;
    }

    private static Measure.Source source(Setting star) {
        return switch (star.text()) {
            case "cut_points" -> Measure.Source.CUT_POINTS;
            case "given" -> Measure.Source.GIVEN;
            case String other ->
                    throw new IllegalStateException(
                            star.id() + " is of no kind that code implements: " + other);
        };
    }

    /// A rule of the year by its name.
    public Setting rule(String name) {
        return rules.byPerformanceYear("star-ratings." + name).in(year);
    }

    /// The measures of a list.
    public Set<String> listed(String name) {
        Setting list = rule(name);
        return list.rows().stream()
                .map(row -> list.field(row, MEASURE).text())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Integer> excused() {
        Setting list = rule("held_harmless_for");
        return list.rows().stream()
                .collect(
                        Collectors.toMap(
                                row -> list.field(row, MEASURE).text(),
                                row -> list.field(row, "disasters_of").number().intValueExact()));
    }

    /// The measures that a rating of a contract counts.
    public List<Measure> measuresOf(Rating rating, Contract contract) {
        Set<String> leftOut =
                contract.area() == Contract.ServiceArea.PUERTO_RICO_ONLY
                        ? listed("not_counted_in_puerto_rico")
                        : Set.of();
        return measures.stream()
                .filter(measure -> isOf(measure, rating) && !leftOut.contains(measure.id()))
                .toList();
    }

    private static boolean isOf(Measure measure, Rating rating) {
        return switch (rating) {
            case PART_C -> measure.part().equals("C");
            case PART_D_MA_PD, PART_D_PDP -> measure.part().equals("D");
            case OVERALL -> measure.use() != Measure.Use.COUNTED_ONCE;
        };
    }

    /// The row of a table for a rating that has all these words.
    Optional<RuleValue.Fields> row(Setting table, Map<String, String> words) {
        return table.rows().stream()
                .filter(row ->
                        words.entrySet().stream()
                                .allMatch(word ->
                                        word(table.field(row, word.getKey()))
                                                .equals(word.getValue())))
                .findFirst();
    }

    private static String word(Setting cell) {
        return cell.value() instanceof RuleValue.Decimal(BigDecimal number)
                ? number.toPlainString()
                : cell.text();
    }
}
