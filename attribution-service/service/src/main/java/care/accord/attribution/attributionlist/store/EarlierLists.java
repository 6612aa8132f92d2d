package care.accord.attribution.attributionlist.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.store.ListedNames.Listing;
import care.accord.attribution.attributionlist.store.ListedNames.Person;
import care.accord.attribution.roster.store.RosterRow;
import java.util.List;
import java.util.Optional;

/// Lists of a contract, the newest first, which speak of somebody or something: each makes a version of what it names. Numbers of
/// versions count within a contract, so the lists of one contract make one history: of the one that spoke last.
public final class EarlierLists {
    private static final String NEWEST = " order by decidedAt desc, version desc";
    private static final String OF_PERSON =
            "tenantId = ?1 and counterpartyId = ?2 and rosterId in (select m.rosterId from MemberRow m where m.tenantId = ?1 and m.beneficiaryId = ?3)";

    /// In their rows, or among those who share somebody of them.
    private static final String OF_PROVIDER =
            """
            tenantId = ?1 and counterpartyId = ?2 and rosterId in (
                select m.rosterId from MemberRow m where m.tenantId = ?1
                  and ((?3 = '' or m.tin = ?3) and (?4 = '' or m.npi = ?4) or m.parts like ?5))
            """;

    private EarlierLists() {}

    /// A stretch of them.
    ///
    /// @param before lists of rosters before this version
    /// @param most how many
    public record Stretch(int before, int most) {}

    /// The lists on which a person stands, or from which they were dropped.
    public static List<ListVersion> of(Person person, Stretch stretch) {
        return of(
                OF_PERSON,
                stretch,
                List.of(person.payer(), person.counterparty(), person.beneficiaryId()));
    }

    /// The lists that name a practice, a clinician or a clinician at a practice.
    public static List<ListVersion> of(Listing listing, Stretch stretch) {
        Provider provider = listing.provider();
        String credited =
                provider.tin().isBlank()
                        ? "%%\t%s%%".formatted(provider.npi())
                        : "%%\t%s\t%s%%".formatted(provider.tin(), provider.npi());
        return of(
                OF_PROVIDER,
                stretch,
                List.of(
                        listing.payer(),
                        listing.counterparty(),
                        provider.tin(),
                        provider.npi(),
                        credited));
    }

    /// The lists of a contract.
    public static List<ListVersion> of(String contractId, Stretch stretch) {
        return versions("contractId = ?1", contractId, stretch, new Object[] {contractId});
    }

    private static List<ListVersion> of(String which, Stretch stretch, List<Object> values) {
        Optional<RosterRow> newest =
                RosterRow.<RosterRow>find(which + NEWEST, values.toArray()).firstResultOptional();
        return newest.map(roster -> versions(which, roster.contractId, stretch, values.toArray()))
                .orElse(List.of());
    }

    private static List<ListVersion> versions(
            String which, String contractId, Stretch stretch, Object[] values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = contractId;
        all[values.length + 1] = stretch.before();
        String within =
                " and contractId = ?%d and version < ?%d order by version desc"
                        .formatted(values.length + 1, values.length + 2);
        return RosterRow.<RosterRow>find(which + within, all)
                .page(0, stretch.most())
                .list()
                .stream()
                .map(ListVersion::of)
                .toList();
    }
}
