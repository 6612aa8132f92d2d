package care.accord.attribution.attributionlist.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.SharedParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// The numbers under which a payer and a provider organization name people, practices and clinicians to each other. A
/// number says nothing by itself and stays the same from roster to roster.
@ApplicationScoped
public class ListedNames {
    private static final String PEOPLE =
            """
            insert into listed_person (tenant_id, counterparty_id, beneficiary_id)
            select m.tenant_id, m.counterparty_id, m.beneficiary_id from roster_member m
            where m.tenant_id = :tenant and m.roster_id = :roster
              and not exists (select from listed_person p where p.tenant_id = m.tenant_id
                  and p.counterparty_id = m.counterparty_id and p.beneficiary_id = m.beneficiary_id)
            on conflict do nothing
            """;
    private static final String PROVIDERS =
            """
            with named as (select distinct tenant_id, counterparty_id, tin, npi from roster_member
                           where tenant_id = :tenant and roster_id = :roster)
            insert into listed_provider (tenant_id, counterparty_id, tin, npi)
            select tenant_id, counterparty_id, tin, npi from named
            union select tenant_id, counterparty_id, tin, '' from named where tin <> ''
            union select tenant_id, counterparty_id, '', npi from named where npi <> ''
            on conflict do nothing
            """;

    private final Session session;

    @Inject
    ListedNames(Session session) {
        this.session = session;
    }

    /// A person as two parties name them.
    public record Person(String payer, String counterparty, long number, String beneficiaryId) {}

    /// A practice (no NPI), a clinician (no TIN) or a clinician of a practice, as two parties name them.
    public record Listing(String payer, String counterparty, long number, Provider provider) {}

    /// Numbers whoever is new on a roster, in the transaction that writes it.
    public void number(RosterRow roster) {
        for (String statement : List.of(PEOPLE, PROVIDERS)) {
            session.createNativeMutationQuery(statement)
                    .setParameter("tenant", roster.tenantId)
                    .setParameter("roster", roster.rosterId)
                    .executeUpdate();
        }
        sharing(roster).forEach(provider -> number(roster, provider.tin(), provider.npi()));
    }

    /// The contract's providers who share people of a roster, of whom the largest alone stands in the people's rows.
    private Set<Provider> sharing(RosterRow roster) {
        return session
                .createNativeQuery(
                        "select distinct parts from roster_member where tenant_id = :tenant and roster_id = :roster and parts <> ''",
                        String.class)
                .setParameter("tenant", roster.tenantId)
                .setParameter("roster", roster.rosterId)
                .getResultList()
                .stream()
                .flatMap(parts -> SharedParts.sharing(BigDecimal.ONE, parts).ours().stream())
                .flatMap(part -> part.credited().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Numbers a practice and clinician, and each by itself.
    private void number(RosterRow roster, String tin, String npi) {
        session.createNativeMutationQuery(
                        """
                        insert into listed_provider (tenant_id, counterparty_id, tin, npi)
                        select :tenant, :party, v.tin, v.npi
                        from (values (:tin, :npi), (:tin, ''), ('', :npi)) v (tin, npi) where v.tin <> '' or v.npi <> ''
                        on conflict do nothing
                        """)
                .setParameter("tenant", roster.tenantId)
                .setParameter("party", roster.counterpartyId)
                .setParameter("tin", tin)
                .setParameter("npi", npi)
                .executeUpdate();
    }

    /// Someone in sight by number.
    public Optional<Person> person(long number) {
        return people("number = :value", number).findFirst();
    }

    /// People in sight with an identifier, one for each pair of parties.
    public List<Person> people(String beneficiaryId) {
        return people("beneficiary_id = :value order by number", beneficiaryId).toList();
    }

    private Stream<Person> people(String condition, Object value) {
        NativeQuery<Tuple> query =
                session.createNativeQuery(
                        "select tenant_id, counterparty_id, number, beneficiary_id from listed_person where "
                                + condition,
                        Tuple.class);
        return query.setParameter("value", value).getResultList().stream()
                .map(row ->
                        new Person(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Long.class),
                                row.get(3, String.class)));
    }

    /// The newest rosters on which a person stands, or from which they were dropped, newest first.
    public List<RosterRow> lastRosters(Person person) {
        return RosterRow.<RosterRow>find(
                        """
                        tenantId = ?1 and counterpartyId = ?2 and rosterId in (
                            select m.rosterId from MemberRow m where m.tenantId = ?1 and m.beneficiaryId = ?3)
                        order by decidedAt desc
                        """,
                        person.payer(),
                        person.counterparty(),
                        person.beneficiaryId())
                .page(0, 2)
                .list();
    }

    /// The current rosters on which a person stands: of each contract the newest, those decided last first.
    public List<RosterRow> standsOn(Person person) {
        return RosterRow.list(
                """
                from RosterRow x where x.tenantId = ?1 and x.counterpartyId = ?2
                  and x.version = (select max(y.version) from RosterRow y where y.contractId = x.contractId)
                  and exists (select 1 from MemberRow m where m.rosterId = x.rosterId
                              and m.beneficiaryId = ?3 and m.change <> 'dropped')
                order by x.decidedAt desc
                """,
                person.payer(),
                person.counterparty(),
                person.beneficiaryId());
    }

    /// The newest roster between two parties.
    public Optional<RosterRow> lastRoster(String payer, String counterparty) {
        return RosterRow.find(
                        "tenantId = ?1 and counterpartyId = ?2 order by decidedAt desc",
                        payer,
                        counterparty)
                .firstResultOptional();
    }

    /// The newest roster in sight of which a tenant is a party.
    public Optional<RosterRow> lastRosterOf(String party) {
        return RosterRow.find("tenantId = ?1 or counterpartyId = ?1 order by decidedAt desc", party)
                .firstResultOptional();
    }

    /// A practice or clinician in sight by number.
    public Optional<Listing> provider(long number) {
        return listings("number = :number", List.of("number", number)).findFirst();
    }

    /// The number of a practice or clinician between two parties; empty when no roster named it.
    public Optional<Long> number(RosterRow roster, Provider provider) {
        return listing(roster, provider).map(Listing::number).findFirst();
    }

    private Stream<Listing> listing(RosterRow roster, Provider provider) {
        return listings(
                "tenant_id = :tenant and counterparty_id = :party and tin = :tin and npi = :npi",
                List.of(
                        "tenant",
                        roster.tenantId,
                        "party",
                        roster.counterpartyId,
                        "tin",
                        provider.tin(),
                        "npi",
                        provider.npi()));
    }

    /// Practices in which rosters between two parties named a clinician.
    public List<Provider> practicesOf(RosterRow roster, String npi) {
        return listings(
                        "tenant_id = :tenant and counterparty_id = :party and npi = :npi and tin <> '' order by number",
                        List.of(
                                "tenant", roster.tenantId,
                                "party", roster.counterpartyId,
                                "npi", npi))
                .map(Listing::provider)
                .toList();
    }

    /// Every practice, clinician and clinician of a practice that a roster names, in order of number.
    public List<Listing> listed(RosterRow roster) {
        Stream<Listing> sharing =
                sharing(roster).stream()
                        .flatMap(one ->
                                Stream.of(
                                        one,
                                        new Provider(one.tin(), ""),
                                        new Provider("", one.npi())))
                        .distinct()
                        .flatMap(one -> listing(roster, one));
        return Stream.concat(inRows(roster), sharing)
                .distinct()
                .sorted(Comparator.comparingLong(Listing::number))
                .toList();
    }

    private Stream<Listing> inRows(RosterRow roster) {
        return listings(
                """
                tenant_id = :tenant and counterparty_id = :party and exists (
                 select from roster_member m where m.tenant_id = :tenant and m.roster_id = :roster
                  and (m.tin = listed_provider.tin or listed_provider.tin = '')
                  and (m.npi = listed_provider.npi or listed_provider.npi = ''))
                order by number
                """,
                List.of(
                        "tenant", roster.tenantId,
                        "party", roster.counterpartyId,
                        "roster", roster.rosterId));
    }

    private Stream<Listing> listings(String condition, List<Object> parameters) {
        NativeQuery<Tuple> query =
                session.createNativeQuery(
                        "select tenant_id, counterparty_id, number, tin, npi from listed_provider where "
                                + condition,
                        Tuple.class);
        for (int i = 0; i < parameters.size(); i += 2) {
            query.setParameter((String) parameters.get(i), parameters.get(i + 1));
        }
        return query.getResultList().stream()
                .map(row ->
                        new Listing(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Long.class),
                                new Provider(row.get(3, String.class), row.get(4, String.class))));
    }
}
