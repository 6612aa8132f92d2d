package care.accord.metrics.measure.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hibernate.Session;

/// What the libraries of loaded packages are translated to, by what they come of. Every row can be made again: nothing is lost
/// with it but time. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class TranslatedLibraryStore {
    private final Session session;

    @Inject
    TranslatedLibraryStore(Session session) {
        this.session = session;
    }

    /// The library in gzip. That it was used is written down at most once a week.
    public Optional<byte[]> find(String key) {
        session.createNativeMutationQuery(
                        """
                        update translated_library set used_on = current_date
                         where key = :key and used_on < current_date - 7
                        """)
                .setParameter("key", key)
                .executeUpdate();
        return session
                .createNativeQuery(
                        "select elm from translated_library where key = :key", byte[].class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Keeps a library, in the place of what could not be read. What nobody used for 90 days goes.
    public void keep(String tenant, String key, byte[] elm) {
        session.createNativeMutationQuery(
                        "delete from translated_library where used_on < current_date - 90")
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into translated_library (tenant_id, key, elm) values (:tenant, :key, :elm)
                            on conflict (tenant_id, key) do update set elm = excluded.elm, used_on = current_date
                        """)
                .setParameter("tenant", tenant)
                .setParameter("key", key)
                .setParameter("elm", elm)
                .executeUpdate();
    }
}
