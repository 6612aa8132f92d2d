package care.accord.metrics.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Loaded tables, version by version. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class RiskTableStore {
    private static final int TABLE_LOCK = 7_202_692;
    private static final String COLUMNS = "name, version, sha256, loaded_at";

    private final Session session;

    @Inject
    RiskTableStore(Session session) {
        this.session = session;
    }

    /// A version of a table, without its text.
    public record TableVersion(String name, int version, String sha256, Instant loadedAt) {
        /// As runs name it.
        public String label() {
            return "version %d %s".formatted(version, sha256);
        }
    }

    /// A file to keep.
    public record Submission(String name, String sha256, String content, String by) {}

    /// Keeps a file as the next version, or finds that the latest one is the same.
    ///
    /// @return whether the version is new
    public boolean add(String tenant, Submission table) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(:lock, hashtext(:tenant)) as text)",
                        String.class)
                .setParameter("lock", TABLE_LOCK)
                .setParameter("tenant", tenant)
                .getSingleResult();
        List<TableVersion> before = versions(table.name());
        if (!before.isEmpty() && before.getFirst().sha256().equals(table.sha256())) {
            return false;
        }
        session.createNativeMutationQuery(
                        """
                        insert into risk_table (tenant_id, name, version, sha256, content, loaded_by)
                        values (:tenant, :name, :version, :sha256, :content, :by)
                        """)
                .setParameter("tenant", tenant)
                .setParameter("name", table.name())
                .setParameter("version", before.isEmpty() ? 1 : before.getFirst().version() + 1)
                .setParameter("sha256", table.sha256())
                .setParameter("content", table.content())
                .setParameter("by", table.by())
                .executeUpdate();
        return true;
    }

    /// The versions of a table, the latest first.
    public List<TableVersion> versions(String name) {
        return session
                .createNativeQuery(
                        "select %s from risk_table where name = :name order by version desc"
                                .formatted(COLUMNS),
                        Tuple.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .map(RiskTableStore::version)
                .toList();
    }

    /// Every version of every table.
    public List<TableVersion> all() {
        return session
                .createNativeQuery(
                        "select %s from risk_table order by name, version desc".formatted(COLUMNS),
                        Tuple.class)
                .getResultList()
                .stream()
                .map(RiskTableStore::version)
                .toList();
    }

    /// The latest version of every table, by name, as runs name them.
    public SortedMap<String, String> latest() {
        SortedMap<String, String> latest = new TreeMap<>();
        all().forEach(table -> latest.putIfAbsent(table.name(), table.label()));
        return latest;
    }

    /// The texts of versions that a run names, by name of the table.
    public Map<String, String> texts(SortedMap<String, String> labels) {
        return all().stream()
                .filter(table -> table.label().equals(labels.get(table.name())))
                .collect(Collectors.toMap(TableVersion::name, this::text));
    }

    /// The text of a version.
    public String text(TableVersion table) {
        return session.createNativeQuery(
                        "select content from risk_table where name = :name and version = :version",
                        String.class)
                .setParameter("name", table.name())
                .setParameter("version", table.version())
                .getSingleResult();
    }

    private static TableVersion version(Tuple row) {
        return new TableVersion(
                row.get(0, String.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }
}
