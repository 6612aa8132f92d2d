package care.accord.metrics.matching;

import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Matches patients with members by identifiers that are the same, character by character.
public final class Matching {
    private Matching() {}

    /// The patients whom an identifier leads to a member; everybody else is unmatched.
    ///
    /// @param patients patient to identifiers
    /// @param keys what leads to the members in question
    public static SortedMap<String, PatientMatch> match(
            Map<String, ? extends Collection<Identifier>> patients, Collection<MemberKey> keys) {
        Map<Identifier, List<MemberKey>> byIdentifier = new HashMap<>();
        keys.forEach(key ->
                byIdentifier.computeIfAbsent(key.identifier(), _ -> new ArrayList<>()).add(key));
        SortedMap<String, PatientMatch> matches = new TreeMap<>();
        patients.forEach((patient, identifiers) -> {
            List<MemberKey> leading =
                    identifiers.stream()
                            .flatMap(one -> byIdentifier.getOrDefault(one, List.of()).stream())
                            .toList();
            if (!leading.isEmpty()) {
                matches.put(patient, match(leading));
            }
        });
        return matches;
    }

    /// Who the identifiers say the patient is, whether or not anybody knows such a member: the payer's id first, then what the
    /// organization's crosswalk says, then the Medicare beneficiary identifier. Empty when no rule knows any of them.
    ///
    /// @param crosswalk identifier to member id
    public static Optional<String> stated(
            Collection<Identifier> identifiers, Map<Identifier, String> crosswalk) {
        Stream<String> memberIds =
                identifiers.stream().filter(Matching::isMemberId).map(Identifier::value);
        Stream<String> bySender = identifiers.stream().map(crosswalk::get).filter(Objects::nonNull);
        Stream<String> mbis =
                identifiers.stream()
                        .filter(one -> one.system().equals(Identifier.MBI))
                        .map(Identifier::value);
        return Stream.of(memberIds, bySender, mbis).flatMap(Stream::sorted).findFirst();
    }

    private static boolean isMemberId(Identifier identifier) {
        return identifier.system().equals(Identifier.MEMBER_ID)
                || identifier.system().startsWith(Identifier.MEMBER_ID + ":");
    }

    private static PatientMatch match(List<MemberKey> leading) {
        SortedSet<BeneficiaryId> members = new TreeSet<>();
        SortedSet<MatchingRule> rules = new TreeSet<>();
        leading.forEach(key -> {
            members.add(key.member());
            rules.add(key.rule());
        });
        return members.size() == 1
                ? new PatientMatch.Matched(members.first(), rules)
                : new PatientMatch.Ambiguous(members, rules);
    }
}
