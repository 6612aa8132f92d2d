package care.accord.metrics.measure.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Loaded measure packages. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class MeasurePackageStore {
    private final Session session;

    @Inject
    MeasurePackageStore(Session session) {
        this.session = session;
    }

    /// Keeps a version; false when the version is there already, which stays as it is.
    public boolean add(String tenant, StoredPackage measure, String by) {
        return session.createNativeMutationQuery(
                                """
                                insert into measure_package (tenant_id, id, version, edition, content, loaded_by)
                                values (:tenant, :id, :version, :edition, :content, :by) on conflict do nothing
                                """)
                        .setParameter("tenant", tenant)
                        .setParameter("id", measure.id())
                        .setParameter("version", measure.version())
                        .setParameter("edition", measure.edition())
                        .setParameter("content", measure.content())
                        .setParameter("by", by)
                        .executeUpdate()
                > 0;
    }

    /// The version, if it was loaded.
    public Optional<StoredPackage> version(String id, String version) {
        return session
                .createNativeQuery(
                        "select id, version, edition, content from measure_package where id = :id and version = :version",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .map(MeasurePackageStore::stored)
                .findFirst();
    }

    /// Every version of a measure, the one that was loaded last first.
    public List<StoredPackage> versions(String id) {
        return session
                .createNativeQuery(
                        """
                        select id, version, edition, content from measure_package where id = :id
                         order by sequence desc
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(MeasurePackageStore::stored)
                .toList();
    }

    /// The versions of a measure that were withdrawn.
    public Map<String, Withdrawal> withdrawn(String id) {
        return session
                .createNativeQuery(
                        "select version, reason, withdrawn_by, withdrawn_at from measure_withdrawal where id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get(0, String.class),
                                row ->
                                        new Withdrawal(
                                                row.get(1, String.class),
                                                row.get(2, String.class),
                                                row.get(3, Instant.class))));
    }

    /// Takes a version out of use; one that is out of use stays as it was withdrawn.
    public void withdraw(String tenant, StoredPackage measure, String by, String reason) {
        session.createNativeMutationQuery(
                        """
                        insert into measure_withdrawal (tenant_id, id, version, reason, withdrawn_by)
                        values (:tenant, :id, :version, :reason, :by) on conflict do nothing
                        """)
                .setParameter("tenant", tenant)
                .setParameter("id", measure.id())
                .setParameter("version", measure.version())
                .setParameter("reason", reason)
                .setParameter("by", by)
                .executeUpdate();
    }

    /// Brings a version back into use.
    public void restore(StoredPackage measure) {
        session.createNativeMutationQuery(
                        "delete from measure_withdrawal where id = :id and version = :version")
                .setParameter("id", measure.id())
                .setParameter("version", measure.version())
                .executeUpdate();
    }

    /// The version of each measure that was loaded last, of those in use.
    public List<StoredPackage> latest() {
        return session
                .createNativeQuery(
                        """
                        select distinct on (id) id, version, edition, content from measure_package m
                         where not exists (select 1 from measure_withdrawal w where w.id = m.id and w.version = m.version)
                         order by id, sequence desc
                        """,
                        Tuple.class)
                .getResultList()
                .stream()
                .map(MeasurePackageStore::stored)
                .toList();
    }

    /// The version of a measure that was loaded last, of those in use.
    public Optional<StoredPackage> newest(String id) {
        return session
                .createNativeQuery(
                        """
                        select id, version, edition, content from measure_package m where id = :id
                         and not exists (select 1 from measure_withdrawal w where w.id = m.id and w.version = m.version)
                         order by sequence desc limit 1
                        """,
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(MeasurePackageStore::stored)
                .findFirst();
    }

    private static StoredPackage stored(Tuple row) {
        return new StoredPackage(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class));
    }
}
