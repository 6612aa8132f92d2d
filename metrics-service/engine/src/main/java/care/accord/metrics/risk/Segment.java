package care.accord.metrics.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The coefficients of one segment, found once so that a score is a walk over small arrays.
final class Segment {
    private final String name;
    private final RiskRules.Counted counted;
    private final boolean published;
    private final AgeCells cells;
    private final Coefficient[] categories;
    private final Coefficient[] counts;
    private final List<Addition> additions;

    /// What is added where every group has a category of the person and every premise holds.
    private record Addition(
            Coefficient coefficient, List<ConditionSet> oneOfEach, Premises premises) {

        boolean counts(long facts, ConditionSet conditions) {
            for (ConditionSet group : oneOfEach) {
                if (!conditions.meets(group)) {
                    return false;
                }
            }
            return premises.hold(facts);
        }
    }

    /// Hears every coefficient that applies.
    interface Tally {
        void add(Coefficient coefficient);
    }

    Segment(
            RiskRules.SegmentRule rule,
            RiskRules rules,
            CategoryList list,
            Map<String, Coefficient> table) {
        String prefix = rule.segment().toUpperCase(Locale.ROOT) + "_";
        this.name = rule.segment();
        this.counted = rule.counted();
        this.published = table.keySet().stream().anyMatch(cell -> cell.startsWith(prefix));
        this.cells = new AgeCells(prefix + rule.cells(), table);
        this.categories = new Coefficient[list.size()];
        for (int place = 0; place < list.size(); place++) {
            categories[place] = in(table, prefix + rules.tables().category() + list.number(place));
        }
        this.counts = counts(prefix, list.size(), table);
        this.additions = additions(prefix, rules, list, table);
    }

    /// What the coefficients are called by.
    String name() {
        return name;
    }

    /// Whether diagnoses count for people of this segment.
    boolean countsConditions() {
        return switch (counted) {
            case CONDITIONS -> true;
            case PERSON -> false;
        };
    }

    /// @throws IllegalArgumentException if the tables have no coefficient of this segment
    void tally(Enrollee enrollee, long facts, ConditionSet conditions, Tally tally) {
        if (!published) {
            throw new IllegalArgumentException(
                    "the tables have no coefficient of %s; load the tables of that segment"
                            .formatted(name));
        }
        tally.add(cells.of(enrollee));
        for (int at = conditions.next(0); at >= 0; at = conditions.next(at + 1)) {
            tally.add(categories[at]);
        }
        tally.add(counts[conditions.size()]);
        for (Addition addition : additions) {
            if (addition.counts(facts, conditions)) {
                tally.add(addition.coefficient());
            }
        }
    }

    /// The coefficient for each number of categories: `D4` is for four, `D10P` for ten or more.
    private static Coefficient[] counts(String prefix, int most, Map<String, Coefficient> table) {
        Coefficient[] counts = new Coefficient[most + 1];
        Arrays.fill(counts, Coefficient.NONE);
        for (int number = 1; number <= most; number++) {
            Coefficient more = in(table, "%sD%dP".formatted(prefix, number));
            if (more.isPublished()) {
                Arrays.fill(counts, number, most + 1, more);
                return counts;
            }
            counts[number] = in(table, prefix + "D" + number);
        }
        return counts;
    }

    private List<Addition> additions(
            String prefix, RiskRules rules, CategoryList list, Map<String, Coefficient> table) {
        List<Addition> found = new ArrayList<>();
        for (RiskRules.AdditionRule rule : rules.additions()) {
            Coefficient coefficient =
                    rule.segments().isEmpty()
                            ? in(table, prefix + rule.coefficient())
                            : shared(rule, table);
            if (coefficient.isPublished()) {
                found.add(addition(coefficient, rule, rules, list));
            }
        }
        return List.copyOf(found);
    }

    /// A coefficient that several segments share is not named after one of them.
    private Coefficient shared(RiskRules.AdditionRule rule, Map<String, Coefficient> table) {
        return rule.segments().contains(name) ? in(table, rule.coefficient()) : Coefficient.NONE;
    }

    private static Addition addition(
            Coefficient coefficient,
            RiskRules.AdditionRule rule,
            RiskRules rules,
            CategoryList list) {
        String category = rules.tables().category();
        List<ConditionSet> groups = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (String word : rule.when()) {
            if (Premises.isFact(word)) {
                facts.add(word);
            } else if (rules.groups().containsKey(word)) {
                groups.add(list.set(rules.groups().get(word)));
            } else if (word.matches(category + "\\d+")) {
                groups.add(list.set(Integer.parseInt(word.substring(category.length()))));
            } else {
                throw new IllegalStateException(
                        "%s: '%s' of %s is no group, category or fact"
                                .formatted(rules.model(), word, rule.coefficient()));
            }
        }
        return new Addition(coefficient, List.copyOf(groups), Premises.of(facts));
    }

    private static Coefficient in(Map<String, Coefficient> table, String name) {
        return table.getOrDefault(name, Coefficient.NONE);
    }
}
