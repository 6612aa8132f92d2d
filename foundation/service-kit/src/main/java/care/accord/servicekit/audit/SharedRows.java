package care.accord.servicekit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/// Notes whose rows a request reads, wherever it reads them: every entity with an owner (`tenantId`) and somebody it is shared
/// with (`counterpartyId`), as row-level security lets both see it. No resource can forget to; what reads shared rows by plain SQL
/// alone says so itself.
@ApplicationScoped
public class SharedRows implements PostLoadEventListener {
    private static final String OWNER = "tenantId";
    private static final String SHARED_WITH = "counterpartyId";
    private static final String CONTRACT = "contractId";

    private final transient OthersRows others;
    private final transient Map<String, Optional<Kind>> kinds = new ConcurrentHashMap<>();

    /// A kind of row that is shared.
    private record Kind(boolean hasContract) {
        static Optional<Kind> of(EntityPersister entity) {
            Set<String> names =
                    Stream.of(entity.getMappedClass().getDeclaredFields())
                            .map(Field::getName)
                            .collect(Collectors.toSet());
            return names.containsAll(Set.of(OWNER, SHARED_WITH))
                    ? Optional.of(new Kind(names.contains(CONTRACT)))
                    : Optional.empty();
        }
    }

    @Inject
    SharedRows(OthersRows others) {
        this.others = others;
    }

    void listen(@Observes StartupEvent event, SessionFactory sessions) {
        sessions.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.POST_LOAD, this);
    }

    /// Notes a row that plain SQL has read.
    ///
    /// @param contract null of a row that is of no contract
    public void read(String owner, @Nullable String contract) {
        if (Arc.container().requestContext().isActive()) {
            others.add(owner, contract);
        }
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        EntityPersister entity = event.getPersister();
        Optional<Kind> kind = kinds.computeIfAbsent(entity.getEntityName(), _ -> Kind.of(entity));
        if (kind.isPresent()) {
            Object row = event.getEntity();
            read(
                    (String) entity.getPropertyValue(row, OWNER),
                    kind.get().hasContract()
                            ? (String) entity.getPropertyValue(row, CONTRACT)
                            : null);
        }
    }
}
