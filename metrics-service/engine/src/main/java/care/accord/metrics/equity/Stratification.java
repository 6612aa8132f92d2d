package care.accord.metrics.equity;

import care.accord.metrics.measure.CompositeScoring;
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
            long numerator,
            BigDecimal base) {
        GroupCounts counts(MeasureId measure, Characteristic by, String group) {
            return new GroupCounts(
                    measure, by, group, counting, 1, isCounted ? 1 : 0, numerator, base);
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
            // How far chance explains a difference is not known of several visits of one person.
            case MeasureResult.Episodes _ -> List.of();
            // Each member stands as if all counted or nothing; a score of other weights belongs to
            // no group.
            case MeasureResult.Composite composite ->
                    composite.scoring() == CompositeScoring.ALL_OR_NOTHING
                            ? composite.members().stream()
                                    .filter(member -> counts(member.standing()))
                                    .map(Stratification::member)
                                    .toList()
                            : List.of();
        };
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
                met ? 1 : 0,
                BigDecimal.ONE);
    }

    private static Member member(MemberEvents member, BigDecimal multiplier) {
        return new Member(
                member.member().beneficiary(),
                GroupCounts.Counting.EVENTS,
                member.events() > 0,
                member.events(),
                member.base().divide(multiplier, MathContext.DECIMAL128));
    }
}
