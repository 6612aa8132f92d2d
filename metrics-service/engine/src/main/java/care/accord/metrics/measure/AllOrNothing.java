package care.accord.metrics.measure;

import care.accord.metrics.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Several measures of one member taken together: met when all was done that was to be done.
final class AllOrNothing {
    private AllOrNothing() {}

    static List<MemberStanding> members(List<CompositePart> parts) {
        List<MemberStanding> first = parts.getFirst().members();
        return IntStream.range(0, first.size())
                .mapToObj(index ->
                        new MemberStanding(first.get(index).beneficiary(), together(parts, index)))
                .toList();
    }

    static long done(List<MemberStanding> members) {
        return members.stream().filter(one -> one.standing() instanceof Standing.Met).count();
    }

    static long due(List<MemberStanding> members) {
        return done(members)
                + members.stream().filter(one -> one.standing() instanceof Standing.Unmet).count();
    }

    /// One thing left undone decides; else one that could not be evaluated; else one that was done.
    private static Standing together(List<CompositePart> parts, int index) {
        List<Standing> standings =
                parts.stream().map(part -> part.members().get(index).standing()).toList();
        List<Fact> evidence = new ArrayList<>();
        standings.forEach(one -> evidence.addAll(one.evidence()));
        List<Function<List<Fact>, Standing>> order =
                List.of(
                        Standing.Unmet::new,
                        Standing.Undetermined::new,
                        Standing.Met::new,
                        Standing.Excluded::new);
        return order.stream()
                .map(kind -> kind.apply(evidence))
                .filter(kind ->
                        standings.stream().anyMatch(one -> one.getClass() == kind.getClass()))
                .findFirst()
                .orElseGet(() -> new Standing.NotApplicable(evidence));
    }
}
