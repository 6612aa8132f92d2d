package care.accord.attribution.payerlist;

import care.accord.vocabulary.BeneficiaryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A payer's list of a contract's people.
///
/// @param people assigned, in the order of the list; somebody listed twice is in it twice
/// @param said what else the list says, of people on it and of others
public record PayerList(List<BeneficiaryId> people, Map<BeneficiaryId, Listing> said) {
    public PayerList {
        people = List.copyOf(people);
        said = Map.copyOf(said);
    }

    /// A list of nothing but identifiers.
    public static PayerList of(List<BeneficiaryId> people) {
        return new PayerList(people, Map.of());
    }

    /// The same list of the people as they are known now. Where two of its identifiers became one person's, what it says of
    /// somebody assigned goes before what it says of somebody who is not.
    ///
    /// @param current the identifier a person has now, by one they ever had
    public PayerList under(UnaryOperator<BeneficiaryId> current) {
        Map<BeneficiaryId, Listing> now = new HashMap<>();
        people.forEach(person -> {
            Listing listing = said.get(person);
            if (listing != null) {
                now.putIfAbsent(current.apply(person), listing);
            }
        });
        said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> now.putIfAbsent(current.apply(entry.getKey()), entry.getValue()));
        return new PayerList(people.stream().map(current).toList(), now);
    }

    Listing listing(BeneficiaryId person) {
        return said.getOrDefault(person, Listing.SILENT);
    }
}
