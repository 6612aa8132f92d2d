package care.accord.population.files.cclf;

import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Who a beneficiary is now: previous identifiers lead, possibly over several steps, to the current one. A chain that
/// leads back to itself, or to two people, says nothing and is refused.
final class Identities {
    private final Map<String, Step> steps = new TreeMap<>();
    private final Map<String, String> current = new HashMap<>();

    private record Step(String next, long line) {}

    /// Learns that one identifier replaced another. Said twice with different successors, both must lead to one person.
    void add(String previous, String next, long line) {
        if (previous.equals(next)) {
            return;
        }
        Step known = steps.get(previous);
        if (known == null) {
            steps.put(previous, new Step(next, line));
        } else if (!known.next.equals(next)) {
            steps.putIfAbsent(previous + "\u0000" + next, new Step(next, line));
        }
    }

    /// Follows all chains; those that cannot be followed go to the rejections.
    void resolve(Rejections rejections) {
        steps.forEach((previous, step) -> {
            String last = end(step);
            if (last == null) {
                reject(rejections, step, "leads back to itself: a chain of identifiers must end");
                return;
            }
            int second = previous.indexOf('\u0000');
            String other = second < 0 ? null : current.get(previous.substring(0, second));
            if (second < 0) {
                current.put(previous, last);
            } else if (other != null && !other.equals(last)) {
                reject(rejections, step, "leads to two different current identifiers");
            }
        });
    }

    private @org.jspecify.annotations.Nullable String end(Step first) {
        Set<String> seen = new HashSet<>();
        Step step = first;
        while (true) {
            String next = step.next;
            Step following = steps.get(next);
            if (following == null) {
                return next;
            }
            if (!seen.add(next)) {
                return null;
            }
            step = following;
        }
    }

    private static void reject(Rejections rejections, Step step, String reason) {
        rejections.add(new Rejection(step.line, "CCLF9 PRVS_NUM", reason));
    }

    /// The current identifier of a person, who may be known by any of theirs.
    String current(String identifier) {
        return current.getOrDefault(identifier, identifier);
    }

    /// Previous identifiers and the current one of each.
    Map<String, String> replaced() {
        return new TreeMap<>(current);
    }
}
