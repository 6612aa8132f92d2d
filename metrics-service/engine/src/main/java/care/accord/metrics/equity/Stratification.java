package care.accord.metrics.equity;

import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Splits what measures found by what is known of the members. The groups of one characteristic add up to the measure.
public final class Stratification {
    private final Groups groups;
    private final Map<BeneficiaryId, Person> people;

    private Stratification(Groups groups, Map<BeneficiaryId, Person> people) {
        this.groups = groups;
        this.people = people;
    }

    /// Every measure by every characteristic, only of people of whom the measure speaks.
    ///
    /// @param people the members as eligibility reports them; of somebody who is not there nothing is known
    public static List<GroupCounts> of(
            List<MeasureResult> results, Groups groups, Map<BeneficiaryId, Person> people) {
        Stratification stratification = new Stratification(groups, people);
        return results.stream().flatMap(result -> stratification.split(result).stream()).toList();
    }

    private List<GroupCounts> split(MeasureResult result) {
        Map<Characteristic, SortedMap<String, GroupCounts>> found =
                new EnumMap<>(Characteristic.class);
        for (Member member : members(result)) {
            for (Characteristic by : Characteristic.values()) {
                GroupCounts counts =
                        member.counts(result.measure().id(), by, group(by, member.id()));
                found.computeIfAbsent(by, _ -> new TreeMap<>())
                        .merge(counts.group(), counts, GroupCounts::plus);
            }
        }
        List<GroupCounts> all = new ArrayList<>();
        found.values().forEach(ofOne -> all.addAll(ofOne.values()));
        return all;
    }

    private String group(Characteristic by, BeneficiaryId id) {
        Person person = people.get(id);
        return person == null ? Groups.UNKNOWN : groups.of(by, person);
    }

    /// A member of whom the measure speaks.
    private record Member(
            BeneficiaryId id,
            GroupCounts.Counting counting,
            boolean isCounted,
            boolean isMissed,
            long numerator,
            BigDecimal base) {
        GroupCounts counts(MeasureId measure, Characteristic by, String group) {
            return new GroupCounts(
                    measure,
                    by,
                    group,
                    counting,
                    1,
                    isCounted ? 1 : 0,
                    isMissed ? 1 : 0,
                    numerator,
                    base);
        }
    }

    private static List<Member> members(MeasureResult result) {
        return switch (result) {
            case MeasureResult.Proportion proportion ->
                    proportion.members().stream()
                            .filter(member -> counts(member.standing()))
                            .map(Stratification::member)
                            .toList();
            case MeasureResult.Events events ->
                    events.members().stream()
                            .filter(member -> counts(member.member().standing()))
                            .map(member -> member(member, events.multiplier()))
                            .toList();
            case MeasureResult.Episodes episodes ->
                    episodes.members().stream()
                            .filter(member -> member.exposure() > 0)
                            .map(member ->
                                    several(
                                            member.member().beneficiary(),
                                            GroupCounts.Counting.EPISODES,
                                            member.events(),
                                            member.exposure()))
                            .toList();
            case MeasureResult.Composite composite -> members(composite);
        };
    }

    private static List<Member> members(MeasureResult.Composite composite) {
        return switch (composite.scoring()) {
            case ALL_OR_NOTHING ->
                    composite.members().stream()
                            .filter(member -> counts(member.standing()))
                            .map(Stratification::member)
                            .toList();
            case OPPORTUNITY -> opportunities(composite.parts());
            // A mean of rates is not a sum over members.
            case WEIGHTED, LINEAR -> List.of();
        };
    }

    /// Members to whom something was to be done, with how much of it was.
    private static List<Member> opportunities(List<CompositePart> parts) {
        List<MemberStanding> members = parts.getFirst().members();
        List<Member> found = new ArrayList<>();
        for (int index = 0; index < members.size(); index++) {
            int at = index;
            List<Standing> due =
                    parts.stream()
                            .map(part -> part.members().get(at).standing())
                            .filter(Stratification::counts)
                            .toList();
            if (!due.isEmpty()) {
                found.add(
                        several(
                                members.get(index).beneficiary(),
                                GroupCounts.Counting.PARTS,
                                due.stream().filter(Standing.Met.class::isInstance).count(),
                                due.size()));
            }
        }
        return found;
    }

    /// @param numerator of what is counted of the member
    private static Member several(
            BeneficiaryId id, GroupCounts.Counting counting, long numerator, long all) {
        return new Member(
                id, counting, numerator > 0, numerator < all, numerator, BigDecimal.valueOf(all));
    }

    private static boolean counts(Standing standing) {
        return switch (standing) {
            case Standing.Met _, Standing.Unmet _ -> true;
            case Standing.Excluded _, Standing.NotApplicable _, Standing.Undetermined _ -> false;
        };
    }

    private static Member member(MemberStanding member) {
        boolean met = member.standing() instanceof Standing.Met;
        return new Member(
                member.beneficiary(),
                GroupCounts.Counting.PEOPLE,
                met,
                !met,
                met ? 1 : 0,
                BigDecimal.ONE);
    }

    private static Member member(MemberEvents member, BigDecimal multiplier) {
        return new Member(
                member.member().beneficiary(),
                GroupCounts.Counting.EVENTS,
                member.events() > 0,
                member.events() == 0,
                member.events(),
                member.base().divide(multiplier, MathContext.DECIMAL128));
    }
}
