package care.accord.metrics.risk;

import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What CMS's software does for one model beyond the published tables.
///
/// @param groups condition categories by the name of their group
/// @param segments in the order in which they are tried; the first that is for a person counts
/// @param needsAnother categories that count only beside another
/// @param ignored categories that never count
/// @param unplaced coefficients of which nobody said to whom they are added
/// @param evidence the weakest mark of all these rules
public record RiskRules(
        String model,
        TableNames tables,
        List<AgeRule> ages,
        List<SegmentRule> segments,
        Map<String, Set<Integer>> groups,
        List<AdditionRule> additions,
        List<NeedsAnother> needsAnother,
        Set<Integer> ignored,
        List<DiagnosisEdit> edits,
        List<UnplacedRule> unplaced,
        Evidence evidence) {
    private static final int OLDEST = 130;

    /// How the files of the published tables call the model.
    ///
    /// @param category what a coefficient of a condition category is called before its number
    /// @param coefficientsOf the year whose coefficients are meant, where only that table tells them apart
    /// @param occurrence which row counts of a name that the table has several times, from 1
    public record TableNames(
            String coefficients,
            String hierarchies,
            String domain,
            String diagnoses,
            String category,
            Optional<PerformanceYear> coefficientsOf,
            int occurrence) {}

    record AgeRule(int age, Entitlement entitlement, int countsAs, Premises people) {}

    /// What makes the score of a segment.
    enum Counted {
        CONDITIONS,
        PERSON
    }

    /// One group of people with coefficients of its own.
    ///
    /// @param cells what comes between the segment and sex and age in the names of its cells
    record SegmentRule(String segment, List<String> when, String cells, Counted counted) {}

    /// @param segments that share the coefficient; empty where each has its own
    record AdditionRule(String coefficient, List<String> when, Set<String> segments) {}

    /// @param when the name of the coefficient speaks of such a person
    record UnplacedRule(String coefficient, List<String> when) {}

    record NeedsAnother(int category, Set<Integer> beside) {}

    /// The rules of a model in a payment year.
    ///
    /// @throws IllegalArgumentException if there is no such model, naming those that exist
    /// @throws java.util.NoSuchElementException if the model was not in force or is not verified that far
    public static RiskRules of(ProgramRules rules, String model, PerformanceYear paymentYear) {
        Map<String, ListedCode> models = rules.codes("risk.models").in(paymentYear);
        if (!models.containsKey(model)) {
            throw new IllegalArgumentException(
                    "'%s' is not a risk model of %s; use one of %s"
                            .formatted(model, paymentYear, models.keySet()));
        }
        Source source = new Source(rules, model, paymentYear);
        return new RiskRules(
                model,
                source.tables(),
                source.ages(),
                source.segments(),
                source.groups(),
                source.additions(),
                source.needsAnother(),
                source.ignored(),
                source.edits(),
                source.unplaced(),
                source.evidence());
    }

    /// The person with the age that counts.
    Enrollee counted(Enrollee enrollee) {
        for (AgeRule rule : ages) {
            if (enrollee.age() == rule.age()
                    && enrollee.entitlement() == rule.entitlement()
                    && rule.people().hold(Circumstance.of(enrollee))) {
                return enrollee.aged(rule.countsAs());
            }
        }
        return enrollee;
    }

    private record Source(ProgramRules rules, String model, PerformanceYear year) {
        private static final List<String> RULES =
                List.of(
                        "tables",
                        "ages",
                        "segments",
                        "groups",
                        "additions",
                        "needs_another",
                        "ignored",
                        "edits",
                        "unplaced");

        private String id(String rule) {
            return "risk.%s_%s".formatted(model.toLowerCase(Locale.ROOT), rule);
        }

        private Setting setting(String rule) {
            return rules.byPerformanceYear(id(rule)).in(year);
        }

        private List<RuleValue.Fields> rows(String rule) {
            return rules.knows(id(rule)) ? setting(rule).rows() : List.of();
        }

        private TableNames tables() {
            Setting tables = setting("tables");
            return new TableNames(
                    tables.field("coefficients").text(),
                    tables.field("hierarchies").text(),
                    tables.field("domain").text(),
                    tables.field("diagnoses").text(),
                    tables.field("category").text(),
                    tables.has("coefficients_of")
                            ? Optional.of(
                                    new PerformanceYear(whole(tables.field("coefficients_of"))))
                            : Optional.empty(),
                    tables.has("occurrence") ? whole(tables.field("occurrence")) : 1);
        }

        private List<AgeRule> ages() {
            Setting ages = setting("ages");
            return ages.rows().stream()
                    .map(row ->
                            new AgeRule(
                                    whole(ages.field(row, "age")),
                                    Entitlement.valueOf(ages.field(row, "entitlement").text()),
                                    whole(ages.field(row, "counts_as")),
                                    Premises.of(optionalWords(ages, row, "when"))))
                    .toList();
        }

        private List<SegmentRule> segments() {
            Setting segments = setting("segments");
            return segments.rows().stream()
                    .map(row ->
                            new SegmentRule(
                                    segments.field(row, "segment").text(),
                                    optionalWords(segments, row, "when"),
                                    String.join("", optionalWords(segments, row, "cells"))
                                            .toUpperCase(Locale.ROOT),
                                    Counted.valueOf(
                                            segments.field(row, "counts")
                                                    .text()
                                                    .toUpperCase(Locale.ROOT))))
                    .toList();
        }

        private Map<String, Set<Integer>> groups() {
            Map<String, Set<Integer>> named = new LinkedHashMap<>();
            rows("groups")
                    .forEach(row ->
                            named.put(
                                    setting("groups").field(row, "group").text(),
                                    numbers(setting("groups").field(row, "categories").text())));
            return named;
        }

        private List<AdditionRule> additions() {
            Setting additions = setting("additions");
            return additions.rows().stream()
                    .map(row ->
                            new AdditionRule(
                                    additions
                                            .field(row, "coefficient")
                                            .text()
                                            .toUpperCase(Locale.ROOT),
                                    words(additions.field(row, "when").text()),
                                    Set.copyOf(optionalWords(additions, row, "segments"))))
                    .toList();
        }

        private List<NeedsAnother> needsAnother() {
            return rows("needs_another").stream()
                    .map(row ->
                            new NeedsAnother(
                                    whole(setting("needs_another").field(row, "category")),
                                    numbers(setting("needs_another").field(row, "beside").text())))
                    .toList();
        }

        private List<UnplacedRule> unplaced() {
            return rows("unplaced").stream()
                    .map(row ->
                            new UnplacedRule(
                                    setting("unplaced")
                                            .field(row, "coefficient")
                                            .text()
                                            .toUpperCase(Locale.ROOT),
                                    words(setting("unplaced").field(row, "when").text())))
                    .toList();
        }

        private Set<Integer> ignored() {
            return rules.knows(id("ignored")) ? numbers(setting("ignored").text()) : Set.of();
        }

        private Evidence evidence() {
            return RULES.stream()
                    .filter(rule -> rules.knows(id(rule)))
                    .map(rule -> setting(rule).citation().evidence())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private List<DiagnosisEdit> edits() {
            List<DiagnosisEdit> edits = new ArrayList<>();
            for (RuleValue.Fields row : rows("edits")) {
                edits.add(
                        new DiagnosisEdit(
                                setting("edits").field(row, "diagnosis").text(),
                                cell(row, "sex")
                                        .map(sex ->
                                                Sex.valueOf(sex.text().toUpperCase(Locale.ROOT))),
                                cell(row, "age_from").map(Source::whole).orElse(0),
                                cell(row, "age_to").map(Source::whole).orElse(OLDEST),
                                cell(row, "category").map(Source::whole)));
            }
            return edits;
        }

        private Optional<Setting> cell(RuleValue.Fields row, String name) {
            return row.values().containsKey(name)
                    ? Optional.of(setting("edits").field(row, name))
                    : Optional.empty();
        }

        private static List<String> optionalWords(
                Setting table, RuleValue.Fields row, String name) {
            return row.values().containsKey(name)
                    ? words(table.field(row, name).text())
                    : List.of();
        }

        private static int whole(Setting setting) {
            return setting.number().intValueExact();
        }

        private static List<String> words(String text) {
            return List.of(text.split(" ", -1));
        }

        /// Numbers and ranges, such as `180-182 190`.
        private static Set<Integer> numbers(String text) {
            Set<Integer> numbers = new TreeSet<>();
            for (String part : words(text)) {
                int dash = part.indexOf('-');
                int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
                int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
                for (int number = first; number <= last; number++) {
                    numbers.add(number);
                }
            }
            return numbers;
        }
    }
}
