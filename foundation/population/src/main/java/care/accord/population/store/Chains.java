package care.accord.population.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who is who: identifiers that payers say belong to one person are a family, and one of them is current. A family only
/// grows: nobody says that two identifiers are two people after all.
///
/// The current identifier is the one that the latest statement leads to, over however many steps. Statements that lead in a
/// circle end where the latest of them points.
final class Chains {
    private static final Comparator<Statement> IN_ORDER =
            Comparator.comparing(Statement::received)
                    .thenComparing(Statement::previous)
                    .thenComparing(Statement::current);

    private final Map<String, Set<String>> families = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();
    private final Map<String, String> replaced = new TreeMap<>();
    private final Set<String> made = new HashSet<>();
    private final List<Join> joins = new ArrayList<>();

    /// One identifier replaced another, as we learned on a day.
    record Statement(String previous, String current, LocalDate received) {}

    /// From a day on, what is reported under one identifier is about the person of another.
    record Join(String previous, String current, LocalDate from) {}

    private Chains() {}

    static Chains of(List<Statement> statements) {
        Map<LocalDate, List<Statement>> byDay = new TreeMap<>();
        statements.stream()
                .sorted(IN_ORDER)
                .filter(one -> !one.previous.equals(one.current))
                .forEach(one ->
                        byDay.computeIfAbsent(one.received, _ -> new ArrayList<>()).add(one));
        Chains chains = new Chains();
        byDay.forEach(chains::learn);
        return chains;
    }

    /// All statements of a day are known at its end.
    private void learn(LocalDate day, List<Statement> statements) {
        Map<Set<String>, String> pointedAt = new HashMap<>();
        Set<String> touched = new TreeSet<>();
        for (Statement one : statements) {
            next.put(one.previous, one.current);
            join(one);
            touched.add(one.current);
        }
        for (String end : touched) {
            pointedAt.put(family(end), end);
        }
        pointedAt.forEach((family, end) -> settle(family, last(end), day));
    }

    private Set<String> family(String id) {
        return families.computeIfAbsent(
                id,
                _ -> {
                    Set<String> alone = new TreeSet<>();
                    alone.add(id);
                    return alone;
                });
    }

    private void join(Statement one) {
        Set<String> family = family(one.previous);
        Set<String> other = family(one.current);
        if (!family.contains(one.current)) {
            family.addAll(other);
            other.forEach(id -> families.put(id, family));
        }
    }

    private String last(String start) {
        Set<String> seen = new HashSet<>();
        String at = start;
        for (String after = next.get(at); after != null; after = next.get(at)) {
            if (!seen.add(at)) {
                return start;
            }
            at = after;
        }
        return at;
    }

    private void settle(Set<String> family, String current, LocalDate day) {
        replaced.remove(current);
        for (String id : family) {
            if (!id.equals(current)) {
                replaced.put(id, current);
                if (made.add(id + " " + current)) {
                    joins.add(new Join(id, current, day));
                }
            }
        }
    }

    /// Every join that was ever made, in order of day.
    List<Join> joins() {
        return joins;
    }

    /// Identifiers that are not current, each with the one that is.
    Map<String, String> replaced() {
        return replaced;
    }
}
