package care.accord.attribution.whatif;

import care.accord.population.Dictionary;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Identifiers of one kind that come and go.
public record Exchanged(Set<String> added, Set<String> dropped) {
    public static final Exchanged NONE = new Exchanged(Set.of(), Set.of());

    public Exchanged {
        added = Set.copyOf(added);
        dropped = Set.copyOf(dropped);
    }

    Set<String> in(Set<String> now) {
        Set<String> then = new HashSet<>(now);
        then.addAll(added);
        then.removeAll(dropped);
        return then;
    }

    /// Those that stand on no claim line, so that nothing depends on them.
    Stream<String> unseen(Dictionary seen) {
        return Stream.concat(added.stream(), dropped.stream()).filter(id -> seen.code(id) < 0);
    }
}
