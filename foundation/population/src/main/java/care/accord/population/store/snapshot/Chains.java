package care.accord.population.store.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is who: identifiers that payers say belong to one person are a family, and one of them is current. A family grows
/// until a statement is taken back; then it is what the other statements say.
///
/// The current identifier is the one that the latest statement leads to, over however many steps. Statements that lead in a
/// circle end where the latest of them points.
public final class Chains {
    private static final Comparator<Statement> IN_ORDER =
            Comparator.comparing(Statement::received)
                    .thenComparing(Statement::previous)
                    .thenComparing(Statement::current);

    private final Map<String, Set<String>> families = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();
    private final Map<String, String> replaced = new TreeMap<>();
    private final List<Statement> standing = new ArrayList<>();
    private final Map<Pair, Join> holding = new HashMap<>();
    private final List<Join> ended = new ArrayList<>();

    /// Two identifiers of which the first was replaced by the second.
    private record Pair(String previous, String current) {}

    /// One identifier replaced another, or did not after all, as we learned on a day.
    public record Statement(String previous, String current, LocalDate received) {
        private Pair pair() {
            return new Pair(previous, current);
        }
    }

    /// From a day on, and until another one, what is reported under one identifier is about the person of another.
    public record Join(String previous, String current, LocalDate from, Optional<LocalDate> until) {
        private static final Comparator<Join> IN_ORDER =
                Comparator.comparing(Join::from)
                        .thenComparing(Join::previous)
                        .thenComparing(Join::current);

        private Join endedOn(LocalDate day) {
            return new Join(previous, current, from, Optional.of(day));
        }
    }

    private Chains() {}

    /// Who is who, as what was said and not taken back tells.
    ///
    /// @param said identifiers that replaced others
    /// @param withdrawn what was taken back: statements about the two that were known by the end of the day
    public static Chains of(List<Statement> said, List<Statement> withdrawn) {
        Map<LocalDate, List<Statement>> byDay = byDay(said);
        Map<LocalDate, List<Statement>> withdrawnByDay = byDay(withdrawn);
        Set<LocalDate> days = new TreeSet<>(byDay.keySet());
        days.addAll(withdrawnByDay.keySet());
        Chains chains = new Chains();
        for (LocalDate day : days) {
            List<Statement> statements = byDay.getOrDefault(day, List.of());
            chains.standing.addAll(statements);
            if (withdrawnByDay.containsKey(day)) {
                chains.withdraw(day, withdrawnByDay.get(day));
            } else {
                chains.learn(day, statements);
            }
        }
        return chains;
    }

    private static Map<LocalDate, List<Statement>> byDay(List<Statement> statements) {
        return statements.stream()
                .sorted(IN_ORDER)
                .filter(one -> !one.previous.equals(one.current))
                .collect(
                        Collectors.groupingBy(
                                Statement::received, TreeMap::new, Collectors.toList()));
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

    /// Who is who without the statements, as if they had not been made; who was joined until then stays so for the days
    /// before.
    private void withdraw(LocalDate day, List<Statement> withdrawn) {
        Set<Pair> pairs = withdrawn.stream().map(Statement::pair).collect(Collectors.toSet());
        standing.removeIf(one -> pairs.contains(one.pair()));
        Chains told = of(standing, List.of());
        families.clear();
        families.putAll(told.families);
        next.clear();
        next.putAll(told.next);
        replaced.clear();
        replaced.putAll(told.replaced);
        for (Join join : List.copyOf(holding.values())) {
            if (!join.current.equals(replaced.get(join.previous))) {
                holding.remove(new Pair(join.previous, join.current));
                if (join.from.isBefore(day)) {
                    ended.add(join.endedOn(day));
                }
            }
        }
        replaced.forEach((id, current) -> hold(id, current, day));
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
                hold(id, current, day);
            }
        }
    }

    private void hold(String previous, String current, LocalDate day) {
        holding.putIfAbsent(
                new Pair(previous, current), new Join(previous, current, day, Optional.empty()));
    }

    /// Every join that was ever made, in order of day.
    public List<Join> joins() {
        return Stream.concat(ended.stream(), holding.values().stream())
                .sorted(Join.IN_ORDER)
                .toList();
    }

    /// Identifiers that are not current, each with the one that is.
    public Map<String, String> replaced() {
        return replaced;
    }
}
