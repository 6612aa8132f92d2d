package care.accord.attribution.version;

import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.roster.RosterMember;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// A version of a contract's roster: its members in order of id, and those who were dropped since the version before.
///
/// @param decided how many people were decided to make it
/// @param approximations how many people of the population have a decision that has to be read with what does not hold for
///     the whole run, whether they were decided anew or not
public record RosterVersion(
        List<MemberLine> members,
        List<MemberLine> dropped,
        Extent extent,
        int decided,
        Map<Approximation, Long> approximations) {
    public RosterVersion {
        approximations = Map.copyOf(approximations);
        members = List.copyOf(members);
        dropped = List.copyOf(dropped);
    }

    /// How much of the population a version was decided from.
    public enum Extent {
        FULL,
        INCREMENTAL;

        /// The word used in answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Everybody was decided.
    public static RosterVersion full(Agreed now, Optional<Agreed> before) {
        return of(
                Extent.FULL,
                now,
                before,
                new Standing(List.of(), now.run().roster().approximations()));
    }

    /// Only those were decided about whom anything can be different; everybody else keeps their line. The result is that of
    /// a full run, because nobody's decision depends on somebody else's facts.
    ///
    /// @param now decisions of the touched
    /// @param before their decisions then
    /// @param standing the version before
    /// @param touched see [#touched]
    public static RosterVersion incremental(
            Agreed now, Agreed before, Standing standing, Set<BeneficiaryId> touched) {
        List<MemberLine> untouched =
                standing.members().stream()
                        .filter(line -> !touched.contains(line.beneficiary()))
                        .map(MemberLine::kept)
                        .toList();
        Map<Approximation, Long> approximations = new EnumMap<>(Approximation.class);
        add(approximations, standing.approximations(), 1);
        add(approximations, before.run().roster().approximations(), -1);
        add(approximations, now.run().roster().approximations(), 1);
        return of(
                Extent.INCREMENTAL,
                now,
                Optional.of(before),
                new Standing(untouched, approximations));
    }

    /// Adds counts so many times; nobody is not counted.
    private static void add(
            Map<Approximation, Long> sum, Map<Approximation, Long> counts, int times) {
        counts.forEach((one, people) -> sum.merge(one, times * people, Long::sum));
        sum.values().removeIf(people -> people == 0);
    }

    /// Whom an incremental run decides: those of whom a feed spoke, whoever is decided by their circumstances, and those
    /// about whom the parties agreed, then or now.
    public static Set<BeneficiaryId> touched(
            Set<BeneficiaryId> changed, RunTerms terms, Adjustments then, Adjustments now) {
        Set<BeneficiaryId> touched = new TreeSet<>(terms.reached(changed));
        touched.addAll(then.byBeneficiary().keySet());
        touched.addAll(now.byBeneficiary().keySet());
        return touched;
    }

    private static RosterVersion of(
            Extent extent, Agreed now, Optional<Agreed> before, Standing standing) {
        Map<BeneficiaryId, CausedChange> changes = changes(now, before);
        Function<BeneficiaryId, List<Total>> totals = now.run().totals();
        List<MemberLine> members = new ArrayList<>(standing.members());
        for (RosterMember member : now.roster().members()) {
            BeneficiaryId id = member.beneficiary();
            members.add(MemberLine.of(member, changeOf(id, changes), totals.apply(id)));
        }
        members.sort(Comparator.comparing(MemberLine::beneficiary));
        List<MemberLine> dropped =
                before.stream()
                        .flatMap(then -> then.roster().members().stream())
                        .flatMap(member -> dropped(member, changes))
                        .toList();
        return new RosterVersion(
                members,
                dropped,
                extent,
                now.run().roster().decisions().size(),
                standing.approximations());
    }

    private static Stream<MemberLine> dropped(
            RosterMember member, Map<BeneficiaryId, CausedChange> changes) {
        return Stream.ofNullable(changes.get(member.beneficiary()))
                .filter(caused -> caused.change().kind() == Kind.DROPPED)
                .map(caused -> MemberLine.of(member, caused, List.of()));
    }

    private static CausedChange changeOf(
            BeneficiaryId id, Map<BeneficiaryId, CausedChange> changes) {
        CausedChange caused = changes.get(id);
        if (caused == null) {
            throw new IllegalStateException("The difference leaves out a member of the roster");
        }
        return caused;
    }

    private static Map<BeneficiaryId, CausedChange> changes(Agreed now, Optional<Agreed> before) {
        Map<BeneficiaryId, CausedChange> changes = new HashMap<>();
        comparison(now, before)
                .changes()
                .forEach(caused -> changes.put(caused.change().beneficiary(), caused));
        return changes;
    }

    private static Comparison comparison(Agreed now, Optional<Agreed> before) {
        Run after = now.run();
        Roster roster = now.roster();
        RosterDifference difference =
                before.map(then -> RosterDifference.between(then.roster(), roster))
                        .orElseGet(() -> RosterDifference.first(roster));
        Comparison byClaims =
                before.map(then -> Comparison.between(then.run(), after))
                        .orElseGet(() -> Comparison.first(after));
        Adjustments agreedThen = before.map(Agreed::adjustments).orElseGet(Adjustments::none);
        return Comparison.of(now.adjustments().explain(difference, agreedThen), byClaims);
    }

    /// Members first, in the order in which rows are numbered.
    public List<MemberLine> lines() {
        return Stream.concat(members.stream(), dropped.stream()).toList();
    }

    public long count(Kind kind) {
        return Stream.concat(members.stream(), dropped.stream())
                .map(MemberLine::kind)
                .filter(kind::equals)
                .count();
    }
}
