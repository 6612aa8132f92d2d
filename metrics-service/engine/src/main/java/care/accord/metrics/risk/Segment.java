package care.accord.metrics.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The coefficients of one segment, found once so that a score is a walk over small arrays.
final class Segment {
    private static final String CATEGORY = "HCC";

    private final List<AgeCells> cells;
    private final Coefficient[] categories;
    private final Coefficient[] counts;
    private final List<Addition> additions;

    /// What is added where every group has a category of the person and every circumstance holds.
    private record Addition(
            Coefficient coefficient, List<ConditionSet> oneOfEach, List<Circumstance> facts) {

        boolean counts(Enrollee enrollee, ConditionSet conditions) {
            for (ConditionSet group : oneOfEach) {
                if (!conditions.meets(group)) {
                    return false;
                }
            }
            for (Circumstance fact : facts) {
                if (!fact.holdsFor(enrollee)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Hears every coefficient that applies.
    interface Tally {
        void add(Coefficient coefficient);
    }

    Segment(String name, RiskRules rules, CategoryList list, Map<String, Coefficient> table) {
        String prefix = name + "_";
        this.cells =
                List.of(
                        new AgeCells(prefix, table),
                        new AgeCells(prefix + "NMCAID_NORIGDIS_NE", table),
                        new AgeCells(prefix + "NMCAID_ORIGDIS_NE", table),
                        new AgeCells(prefix + "MCAID_NORIGDIS_NE", table),
                        new AgeCells(prefix + "MCAID_ORIGDIS_NE", table));
        this.categories = new Coefficient[list.size()];
        for (int place = 0; place < list.size(); place++) {
            categories[place] = in(table, prefix + CATEGORY + list.number(place));
        }
        this.counts = counts(prefix, list.size(), table);
        this.additions = additions(prefix, rules, list, table);
    }

    void tally(Enrollee enrollee, ConditionSet conditions, Tally tally) {
        if (enrollee.isNew()) {
            tally.add(newEnrolleeCells(enrollee).of(enrollee));
            return;
        }
        tally.add(cells.getFirst().of(enrollee));
        for (int at = conditions.next(0); at >= 0; at = conditions.next(at + 1)) {
            tally.add(categories[at]);
        }
        tally.add(counts[conditions.size()]);
        for (Addition addition : additions) {
            if (addition.counts(enrollee, conditions)) {
                tally.add(addition.coefficient());
            }
        }
    }

    private AgeCells newEnrolleeCells(Enrollee enrollee) {
        int medicaid = enrollee.dual() == Dual.NONE ? 1 : 3;
        return cells.get(medicaid + (enrollee.wasOriginallyDisabled() ? 1 : 0));
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

    private static List<Addition> additions(
            String prefix, RiskRules rules, CategoryList list, Map<String, Coefficient> table) {
        List<Addition> additions = new ArrayList<>();
        for (RiskRules.AdditionRule rule : rules.additions()) {
            Coefficient coefficient = in(table, prefix + rule.coefficient());
            if (coefficient.isPublished()) {
                additions.add(addition(coefficient, rule, rules, list));
            }
        }
        return List.copyOf(additions);
    }

    private static Addition addition(
            Coefficient coefficient,
            RiskRules.AdditionRule rule,
            RiskRules rules,
            CategoryList list) {
        List<ConditionSet> groups = new ArrayList<>();
        List<Circumstance> facts = new ArrayList<>();
        for (String word : rule.when()) {
            Optional<Circumstance> fact = Circumstance.of(word);
            if (fact.isPresent()) {
                facts.add(fact.get());
            } else if (rules.groups().containsKey(word)) {
                groups.add(list.set(rules.groups().get(word)));
            } else if (word.matches(CATEGORY + "\\d+")) {
                groups.add(list.set(Integer.parseInt(word.substring(CATEGORY.length()))));
            } else {
                throw new IllegalStateException(
                        "%s: '%s' of %s is no group, category or fact"
                                .formatted(rules.model(), word, rule.coefficient()));
            }
        }
        return new Addition(coefficient, List.copyOf(groups), List.copyOf(facts));
    }

    private static Coefficient in(Map<String, Coefficient> table, String name) {
        return table.getOrDefault(name, Coefficient.NONE);
    }
}
