package care.accord.attribution.payerlist;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.payerlist.ListedPerson.Side;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A roster and a payer's list laid side by side: everyone on either of them, in order of id.
public record ListMatch(List<ListedPerson> people) {
    public ListMatch {
        people = List.copyOf(people);
    }

    /// Lays them side by side.
    ///
    /// @param theirs the people on the payer's list; somebody named twice is on it once
    public static ListMatch of(Roster ours, List<BeneficiaryId> theirs) {
        return of(ours, PayerList.of(theirs));
    }

    /// Lays them side by side with what the list says of each.
    public static ListMatch of(Roster ours, PayerList theirs) {
        Map<BeneficiaryId, Decision> decisions = new HashMap<>();
        SortedSet<BeneficiaryId> onTheirs = new TreeSet<>(theirs.people());
        SortedSet<BeneficiaryId> everyone = new TreeSet<>(onTheirs);
        for (Decision decision : ours.decisions()) {
            decisions.put(decision.beneficiary(), decision);
            if (decision.toContract()) {
                everyone.add(decision.beneficiary());
            }
        }
        List<ListedPerson> people = new ArrayList<>(everyone.size());
        for (BeneficiaryId id : everyone) {
            Optional<Decision> decision = Optional.ofNullable(decisions.get(id));
            Side side = side(onTheirs.contains(id), decision);
            Listing listing = theirs.listing(id);
            people.add(
                    new ListedPerson(
                            id, side, decision, listing, differences(side, decision, listing)));
        }
        return new ListMatch(people);
    }

    private static Side side(Boolean onTheirs, Optional<Decision> decision) {
        if (decision.filter(Decision::toContract).isEmpty()) {
            return Side.THEIRS_ONLY;
        }
        return onTheirs ? Side.MATCHED : Side.OURS_ONLY;
    }

    private static List<Difference> differences(
            Side side, Optional<Decision> decision, Listing listing) {
        return side == Side.MATCHED
                        && decision.map(Decision::assignment).orElse(null)
                                instanceof Assigned assigned
                ? Differences.between(assigned, listing)
                : List.of();
    }

    /// People on both lists of whom the two say different things.
    public long differing() {
        return people.stream().filter(person -> !person.differences().isEmpty()).count();
    }

    public long count(Side side) {
        return people.stream().filter(person -> person.side() == side).count();
    }
}
