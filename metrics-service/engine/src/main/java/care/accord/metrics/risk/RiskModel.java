package care.accord.metrics.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A risk model ready to score: the published tables and what the software does beyond them, compiled once.
///
/// Hierarchies apply in file order, each to the categories still there; the categories that remain are counted.
public final class RiskModel {
    private final RiskRules rules;
    private final Map<Integer, String> labels;
    private final int decimals;
    private final CategoryList list;
    private final Map<String, MappedDiagnosis> diagnoses;
    private final List<Removal> needsAnother;
    private final List<Removal> hierarchy;
    private final ConditionSet ignored;
    private final List<Choice> segments;
    private final List<Unplaced> unplaced;

    /// A segment and whom it is for, unless an earlier one is.
    private record Choice(Premises premises, Segment segment) {}

    /// A coefficient that no rule adds, and whom it may be for.
    private record Unplaced(String coefficient, Premises premises) {}

    /// Where the person has the trigger, the others go; or for a category that needs another, where the others are absent.
    private record Removal(ConditionSet trigger, ConditionSet others) {}

    /// Compiles a model.
    ///
    /// @throws IllegalArgumentException if the tables do not fit the rules
    public RiskModel(RiskRules rules, RiskTables tables) {
        this.rules = rules;
        this.labels = tables.labels();
        this.decimals =
                tables.coefficients().values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<DiagnosisEdit> edits =
                Stream.concat(rules.edits().stream(), tables.edits().stream()).toList();
        this.list = new CategoryList(categories(tables, edits));
        this.diagnoses = mapped(edits, tables, list);
        this.needsAnother =
                rules.needsAnother().stream()
                        .map(rule ->
                                new Removal(list.set(rule.category()), list.set(rule.beside())))
                        .toList();
        this.hierarchy = hierarchy(tables, list);
        this.ignored = list.set(rules.ignored());
        this.segments = segments(tables);
        this.unplaced =
                rules.unplaced().stream()
                        .filter(rule -> tables.coefficients().containsKey(rule.coefficient()))
                        .map(rule -> new Unplaced(rule.coefficient(), Premises.of(rule.when())))
                        .toList();
    }

    /// The score of a person with every coefficient that applies.
    ///
    /// @throws IllegalArgumentException if the model or its tables have no coefficients for such a person
    public RiskScore score(Enrollee enrollee, Iterable<String> diagnosisCodes) {
        List<MappedDiagnosis> found = new ArrayList<>();
        diagnosisCodes.forEach(code -> found.add(diagnosis(code)));
        Enrollee counted = rules.counted(enrollee);
        long facts = Circumstance.of(counted);
        Segment segment = segment(facts);
        ConditionSet reported = reported(counted, segment, found);
        ConditionSet conditions = ranked(reported);
        List<RiskScore.Driver> drivers = new ArrayList<>();
        segment.tally(
                counted,
                facts,
                conditions,
                coefficient -> {
                    if (coefficient.isPublished()) {
                        drivers.add(
                                new RiskScore.Driver(
                                        coefficient.name(),
                                        coefficient.value(),
                                        meaning(coefficient)));
                    }
                });
        return new RiskScore(
                rules.model(),
                segment.name(),
                drivers.stream()
                        .map(RiskScore.Driver::value)
                        .reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add),
                list.numbers(conditions),
                drivers,
                dropped(reported),
                unplaced.stream()
                        .filter(cell -> cell.premises().hold(facts))
                        .map(Unplaced::coefficient)
                        .toList(),
                rules.evidence());
    }

    /// The same score in units of the tables' finest decimal, for whole populations.
    public long points(Enrollee enrollee, List<MappedDiagnosis> found) {
        Enrollee counted = rules.counted(enrollee);
        long facts = Circumstance.of(counted);
        Segment segment = segment(facts);
        Sum sum = new Sum();
        segment.tally(counted, facts, ranked(reported(counted, segment, found)), sum);
        return sum.points;
    }

    /// What a diagnosis leads to, to look up once for each code of a population. ICD-10-CM, with or without dots.
    public MappedDiagnosis diagnosis(String code) {
        return diagnoses.getOrDefault(code.replace(".", ""), MappedDiagnosis.NONE);
    }

    /// Whether the model has coefficients for such a person: those of kidney failure have none for others.
    public boolean isFor(Enrollee enrollee) {
        long facts = Circumstance.of(rules.counted(enrollee));
        return segments.stream().anyMatch(choice -> choice.premises().hold(facts));
    }

    /// Whether the tables have coefficients that no rule adds, so that scores may lack them.
    public boolean isIncomplete() {
        return !unplaced.isEmpty();
    }

    /// How many decimals [#points] has.
    public int decimals() {
        return decimals;
    }

    private static final class Sum implements Segment.Tally {
        private long points;

        @Override
        public void add(Coefficient coefficient) {
            points += coefficient.points();
        }
    }

    private Segment segment(long facts) {
        for (Choice choice : segments) {
            if (choice.premises().hold(facts)) {
                return choice.segment();
            }
        }
        throw new IllegalArgumentException(
                "%s does not score such a person: none of its segments %s is for them"
                        .formatted(
                                rules.model(),
                                segments.stream()
                                        .map(choice -> choice.segment().name())
                                        .distinct()
                                        .toList()));
    }

    /// The categories of the diagnoses, before hierarchies.
    private ConditionSet reported(Enrollee enrollee, Segment segment, List<MappedDiagnosis> found) {
        ConditionSet conditions = ConditionSet.EMPTY;
        if (!segment.countsConditions()) {
            return conditions;
        }
        for (MappedDiagnosis diagnosis : found) {
            conditions = conditions.with(diagnosis.categories(enrollee));
        }
        conditions = conditions.without(ignored);
        if (conditions.equals(ConditionSet.EMPTY)) {
            return conditions;
        }
        for (Removal lone : needsAnother) {
            if (!conditions.meets(lone.others())) {
                conditions = conditions.without(lone.trigger());
            }
        }
        return conditions;
    }

    private ConditionSet ranked(ConditionSet reported) {
        // One category has none to remove.
        if (reported.size() < 2) {
            return reported;
        }
        ConditionSet conditions = reported;
        for (Removal step : hierarchy) {
            if (conditions.meets(step.trigger())) {
                conditions = conditions.without(step.others());
            }
        }
        return conditions;
    }

    private List<RiskScore.Dropped> dropped(ConditionSet reported) {
        List<RiskScore.Dropped> dropped = new ArrayList<>();
        ConditionSet conditions = reported;
        for (Removal step : hierarchy) {
            if (conditions.meets(step.trigger()) && conditions.meets(step.others())) {
                int above = list.numbers(step.trigger()).getFirst();
                for (int category : list.numbers(conditions.and(step.others()))) {
                    dropped.add(
                            new RiskScore.Dropped(
                                    category, above, labels.getOrDefault(category, "")));
                }
                conditions = conditions.without(step.others());
            }
        }
        return dropped;
    }

    private String meaning(Coefficient coefficient) {
        String category = "_" + rules.tables().category();
        int at = coefficient.name().indexOf(category);
        String number = at < 0 ? "" : coefficient.name().substring(at + category.length());
        return number.matches("\\d+") ? labels.getOrDefault(Integer.valueOf(number), "") : "";
    }

    private List<Choice> segments(RiskTables tables) {
        Map<String, Coefficient> table = new HashMap<>();
        tables.coefficients()
                .forEach((name, value) ->
                        table.put(
                                name,
                                new Coefficient(
                                        name,
                                        value,
                                        value.movePointRight(decimals).longValueExact())));
        return rules.segments().stream()
                .map(rule ->
                        new Choice(Premises.of(rule.when()), new Segment(rule, rules, list, table)))
                .toList();
    }

    /// Every category that a diagnosis can lead to.
    private static Set<Integer> categories(RiskTables tables, List<DiagnosisEdit> edits) {
        Set<Integer> categories = new HashSet<>();
        tables.categories().values().forEach(categories::addAll);
        edits.forEach(edit -> edit.category().ifPresent(categories::add));
        return categories;
    }

    private static Map<String, MappedDiagnosis> mapped(
            List<DiagnosisEdit> edits, RiskTables tables, CategoryList list) {
        Set<String> codes = new HashSet<>(tables.categories().keySet());
        edits.stream()
                .map(DiagnosisEdit::diagnosis)
                .filter(code -> !code.endsWith("*"))
                .forEach(codes::add);
        Map<String, MappedDiagnosis> mapped = new HashMap<>();
        for (String code : codes) {
            mapped.put(
                    code,
                    new MappedDiagnosis(
                            list.set(tables.categories().getOrDefault(code, List.of())),
                            edits.stream()
                                    .filter(edit -> edit.concerns(code))
                                    .map(edit ->
                                            new MappedDiagnosis.Edited(
                                                    edit,
                                                    edit.category()
                                                            .map(list::set)
                                                            .orElse(ConditionSet.EMPTY)))
                                    .toList()));
        }
        return mapped;
    }

    private static List<Removal> hierarchy(RiskTables tables, CategoryList list) {
        Map<Integer, ConditionSet> below = new LinkedHashMap<>();
        tables.hierarchy()
                .forEach(
                        row -> below.merge(row.above(), list.set(row.below()), ConditionSet::with));
        return below.entrySet().stream()
                .map(step -> new Removal(list.set(step.getKey()), step.getValue()))
                .toList();
    }
}
