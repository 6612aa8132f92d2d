package care.accord.attribution.attributionlist.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.attributionlist.store.ListedMember.Part;
import care.accord.attribution.roster.store.RosterRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the numbers of the contract's providers who share people of a roster. Of rosters from before those had numbers, people
/// stand with the provider of the largest part alone.
final class SharedProviders {
    private static final String NUMBER =
            "select number from listed_provider where tenant_id = ? and counterparty_id = ? and tin = ? and npi = ?";
    private static final long NONE = 0;

    private final Connection connection;
    private final RosterRow roster;
    private final Map<Provider, Long> numbers = new HashMap<>();

    SharedProviders(Connection connection, RosterRow roster) {
        this.connection = connection;
        this.roster = roster;
    }

    /// The members, those whom several of the contract's providers share with all of them.
    List<ListedMember> of(List<ListedMember> members) throws SQLException {
        List<ListedMember> found = new ArrayList<>(members.size());
        for (ListedMember member : members) {
            found.add(of(member));
        }
        return found;
    }

    private ListedMember of(ListedMember member) throws SQLException {
        ListedMember.Care care = member.reason().care();
        List<Sharing.Part> ours = care == null ? List.of() : care.sharing().ours();
        if (ours.size() < 2) {
            return member;
        }
        List<Part> parts = new ArrayList<>();
        for (Sharing.Part part : ours) {
            Provider provider = part.credited().orElseThrow();
            parts.add(new Part(number(provider), provider, part.weight()));
        }
        if (parts.stream().anyMatch(part -> part.provider() == NONE)) {
            return member;
        }
        parts.sort(
                Comparator.comparing(Part::weight)
                        .reversed()
                        .thenComparing(part -> part.provider() != member.provider())
                        .thenComparingLong(Part::provider));
        return member.sharedBy(parts);
    }

    private long number(Provider provider) throws SQLException {
        Long known = numbers.get(provider);
        if (known != null) {
            return known;
        }
        long number = read(provider);
        numbers.put(provider, number);
        return number;
    }

    private long read(Provider provider) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NUMBER)) {
            query.setString(1, roster.tenantId);
            query.setString(2, roster.counterpartyId);
            query.setString(3, provider.tin());
            query.setString(4, provider.npi());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : NONE;
            }
        }
    }
}
